import { freePhotosOf } from '@/db/queries/sealed-photo';
import { setSeal } from '@/db/queries/sealed-story';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { changeSeal, circleOf, refuseUnsealed } from './seal-deed';
import { tellOfSeal } from './tell-of-seal';
import { writeSealDeed } from './write-seal-deed';

/** Lifts the seal: the story and its photos are the desk's as all others, and nobody is a member any more. */
export async function liftSeal(
  press: { storyId: string; actor: Actor },
  context: StoryContext,
): Promise<Outcome<null>> {
  return changeSeal(press, context, async (deed) => {
    const { tx, row, actor, now } = deed;
    const refusal = refuseUnsealed(deed);
    if (refusal) return refusal;
    const personIds = await circleOf(deed);
    await setSeal(tx, row.id, { sealedAt: null, sealedBy: null });
    await freePhotosOf(tx, row.id);
    await writeSealDeed(deed, { act: 'seal_lifted', deed: 'lifted' });
    const news = { storyId: row.id, personIds, byPersonId: actor.personId, now };
    await tellOfSeal(tx, { ...news, sentence: `${actor.name} lifted the seal of a story` });
    return grant({ personIds: null });
  });
}
