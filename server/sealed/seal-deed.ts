import type { Connection } from '@/db/client';
import { membersOf } from '@/db/queries/sealed-story';
import { lockStory, type StoryRow, touchStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { StorySubject } from '@/newsroom/standing';
import type { StoryContext } from '../stories/context';
import { subjectOf } from '../stories/facts';
import { isId, noSuchStory } from '../stories/readable';

/** A deed about the seal of a story, within its transaction; the story is locked. */
export interface SealDeed {
  tx: Connection;
  row: StoryRow;
  subject: StorySubject;
  actor: Actor;
  now: Date;
}

interface SealPress {
  storyId: string;
  actor: Actor;
}

/** Whom it concerns besides the members: these people, or null for everybody. */
type Concerned = Outcome<{ personIds: string[] | null }>;

/**
 * Does something about the seal of a story for somebody who may: an editor to whom it is there. To others it is not. After the
 * commit open pages, boards and live lines are judged again, on every instance.
 */
export async function changeSeal(
  { storyId, actor }: SealPress,
  { database, events, now }: StoryContext,
  work: (deed: SealDeed) => Promise<Concerned>,
): Promise<Outcome<null>> {
  if (!isId(storyId)) return noSuchStory();
  const outcome = await database.inTransaction(async (tx) => {
    const row = await lockStory(tx, storyId);
    const subject = row && (await subjectOf(tx, row));
    if (!subject || !may(actor, 'story.read', subject)) return noSuchStory();
    if (!may(actor, 'story.seal', subject))
      return refuse('not_allowed', 'Editors seal a story, and say who is a member.');
    const done = await work({ tx, row, subject, actor, now });
    if (done.ok) await touchStory(tx, storyId);
    return done;
  });
  if (!outcome.ok) return outcome;
  events.emit('sealChanged', { storyId, personIds: outcome.value.personIds });
  return grant(null);
}

/** Refused for a story that has no seal. */
export function refuseUnsealed({ row }: Pick<SealDeed, 'row'>): Refusal | null {
  return row.sealedAt ? null : refuse('conflict', 'This story is not sealed any more.');
}

/** Everybody who may know of a sealed story now, by person id. */
export async function circleOf({
  tx,
  row,
  subject,
}: Pick<SealDeed, 'tx' | 'row' | 'subject'>): Promise<string[]> {
  return [...new Set([...subject.authorIds, ...((await membersOf(tx, row)) ?? [])])];
}
