import type { Connection } from '@/db/client';
import { sealPhotosOf } from '@/db/queries/sealed-photo';
import { insertMember, setSeal } from '@/db/queries/sealed-story';
import type { StoryRow } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { changeSeal } from './seal-deed';
import { tellOfSeal } from './tell-of-seal';
import { writeSealDeed } from './write-seal-deed';

/**
 * Seals a story: from the commit on it is there for its authors and who seals it, and for nobody else on the desk. What
 * readers have of it already, they keep.
 */
export async function sealStory(
  press: { storyId: string; actor: Actor },
  context: StoryContext,
): Promise<Outcome<null>> {
  return changeSeal(press, context, async ({ tx, row, subject, actor, now }) => {
    if (row.sealedAt) return refuse('conflict', 'This story is sealed already.');
    await seal(tx, { row, actor, now });
    const news = { storyId: row.id, personIds: subject.authorIds, byPersonId: actor.personId };
    await tellOfSeal(tx, { ...news, sentence: `${actor.name} sealed a story that you write`, now });
    return grant({ personIds: null });
  });
}

/** As part of a larger transaction, the story being locked and not sealed. */
export async function seal(
  tx: Connection,
  { row, actor, now }: { row: StoryRow; actor: Actor; now: Date },
): Promise<void> {
  const { personId } = actor;
  await setSeal(tx, row.id, { sealedAt: now, sealedBy: personId });
  await insertMember(tx, { storyId: row.id, personId, addedBy: personId, addedAt: now });
  await sealPhotosOf(tx, row.id);
  await writeSealDeed({ tx, row, actor, now }, { act: 'story_sealed', deed: 'sealed' });
}
