import { focusAt, focusText, type PhotoFocus, readFocus } from '@/content/focus';
import { changePhoto } from '@/db/queries/photo-change';
import { isLeadPhoto } from '@/db/queries/share-picture';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { newId } from '../ids';
import { lockForDesk } from './lock-for-desk';
import { wantShare } from './want-share';

export interface FocusWish {
  photoId: string;
  /** Null: the usual point of the house holds again. */
  focus: PhotoFocus | null;
}

/**
 * Sets the point of a photo that every crop keeps, wherever it is shown and no story says otherwise. The last word holds;
 * what stood there before is in the photo's history, which gets no line when nothing changes.
 */
export async function setFocus(
  { photoId, focus }: FocusWish,
  context: ActionContext,
): Promise<Outcome<null>> {
  return context.database.inTransaction(async (tx) => {
    const found = await lockForDesk(tx, { photoId, actor: context.actor });
    if (!found.ok) return found;
    const before = readFocus(found.value.focus);
    const after = focus && focusAt(focus.x, focus.y);
    if (isSame(before, after)) return grant(null);
    const event = {
      deed: 'focus',
      before,
      after,
      personId: context.actor.personId,
      at: context.now,
    } as const;
    await changePhoto(tx, { photoId, to: { focus: after }, events: [{ id: newId(), photoId, ...event }] });
    if (await isLeadPhoto(tx, photoId))
      await wantShare(tx, { lead: { photoId, focus: null }, now: context.now });
    return grant(null);
  });
}

function isSame(one: PhotoFocus | null, other: PhotoFocus | null): boolean {
  return (one && focusText(one)) === (other && focusText(other));
}
