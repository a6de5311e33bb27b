import { HOLDS, type HoldKind } from './holds';
import { grant, type Outcome, refuse } from './refusal';
import { hasVisibleText } from './visible-text';

/** What somebody wants to hold, and why. */
export interface HoldWish {
  kind: HoldKind;
  reason: string;
  /** The end of an embargo. */
  until?: Date | undefined;
  /** One block of the story, or one photo that it shows; neither: the whole story. */
  blockId?: string | undefined;
  photoId?: string | undefined;
}

/** What of the story could be held. */
export interface Holdable {
  blockIds: readonly (string | null)[];
  photoIds: readonly string[];
}

/** Whether a hold can be set like this: with a reason, an embargo with an end to come and nothing else with one, on something that is there. */
export function checkWish(
  wish: HoldWish,
  { now, holdable }: { now: Date; holdable: Holdable },
): Outcome<null> {
  const { kind, reason, until, blockId, photoId } = wish;
  if (!hasVisibleText(reason))
    return refuse('invalid', 'Give a reason: whoever wants to publish will ask for it.');
  if (blockId !== undefined && photoId !== undefined)
    return refuse('invalid', 'Hold either a block or a photo.');
  if (blockId !== undefined && !holdable.blockIds.includes(blockId))
    return refuse('conflict', 'This block is not in the story any more. Choose what is to be held anew.');
  if (photoId !== undefined && !holdable.photoIds.includes(photoId))
    return refuse('conflict', 'This photo is not in the story any more. Choose what is to be held anew.');
  if (kind !== 'embargo')
    return until
      ? refuse('invalid', `Only an embargo ends by itself; ${HOLDS[kind].inSentence} is lifted.`)
      : grant(null);
  return checkEnd(until, now);
}

function checkEnd(until: Date | undefined, now: Date): Outcome<null> {
  const end = until?.getTime() ?? Number.NaN;
  if (Number.isNaN(end)) return refuse('invalid', 'Choose until when nothing may go out.');
  if (end % 60_000 !== 0) return refuse('invalid', 'Choose a time in whole minutes.');
  return end > now.getTime() ? grant(null) : refuse('invalid', 'Choose a time that is still to come.');
}
