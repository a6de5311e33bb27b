import type { Connection } from '@/db/client';
import { beginFront, launchedFront, lockFront, saveFrontDraft } from '@/db/queries/front';
import { publicationsByIds } from '@/db/queries/publication';
import { type Arrangement, BY_CLOCK, slotsOf } from '@/newsroom/fronts/arrangement';
import { whyNoFront } from '@/newsroom/fronts/front-limits';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { draftClash, noSuchFront, onlyEditors } from './draft-clash';
import { findFrontPlace } from './front-place';

export interface DraftToSave {
  frontId: string;
  arrangement: Arrangement;
  /** The version of the draft that this one takes the place of; 0 where there was none. */
  version: number;
}

/**
 * Saves the draft of a front over the version that its editor has seen; over any other it is a `conflict`. Only what readers
 * have can be placed; what was placed while they had it may stay.
 */
export async function saveDraft(
  { frontId, arrangement, version }: DraftToSave,
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ version: number }>> {
  if (!may(actor, 'fronts.manage')) return onlyEditors();
  const why = whyNoFront(arrangement);
  if (why !== null) return refuse('invalid', why);
  return database.inTransaction(async (tx) => {
    const place = await findFrontPlace(tx, frontId);
    if (!place) return noSuchFront();
    const current = await lockFront(tx, frontId);
    const seen = current?.draftVersion ?? 0;
    if (seen !== version) return current ? draftClash(tx, current, now) : noSuchFront();
    if (await placesUnpublished(tx, { frontId, arrangement, draft: current?.draft ?? BY_CLOCK }))
      return refuse('invalid', 'Only what readers have can be placed on a front.');
    const saved = { draftBy: actor.personId, draftAt: now };
    const { sectionId } = place;
    await beginFront(tx, { ...saved, id: frontId, sectionId, draft: BY_CLOCK, draftVersion: 0 });
    const next = version + 1;
    if (await saveFrontDraft(tx, { ...saved, frontId, draft: arrangement, draftVersion: next }))
      return grant({ version: next });
    // Two began it at once, and this one came second.
    const first = await lockFront(tx, frontId);
    return first ? draftClash(tx, first, now) : noSuchFront();
  });
}

interface Placing {
  frontId: string;
  arrangement: Arrangement;
  /** The draft before it. */
  draft: Arrangement;
}

async function placesUnpublished(tx: Connection, { frontId, arrangement, draft }: Placing): Promise<boolean> {
  const launched = (await launchedFront(tx, frontId)) ?? BY_CLOCK;
  const known = new Set([...slotsOf(draft), ...slotsOf(launched)].map(({ storyId }) => storyId));
  const added = slotsOf(arrangement)
    .map(({ storyId }) => storyId)
    .filter((storyId) => !known.has(storyId));
  return (await publicationsByIds(tx, added)).length < added.length;
}
