import { focusInPlace } from '@/content/blocks/photo/placement';
import { focusText, type PhotoFocus, readFocus, USUAL_FOCUS } from '@/content/focus';
import type { LeadUse } from '@/content/uses';
import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import { shownInstead } from '@/db/queries/photo-replacement';
import { queueShare } from '@/db/queries/share-picture';
import { canBeShared } from '../media/share-size';

/**
 * Asks for the picture with which a story is shared: its lead photo, or the one that is shown in its place, cut around the
 * point that holds for it. Drawn later; until then, and for a photo that is too small, a rendition of the whole stands for it.
 */
export async function wantShare(tx: Connection, { lead, now }: { lead: LeadUse; now: Date }): Promise<void> {
  const shown = await shownInstead(tx, [lead.photoId]);
  const photo = await findPhoto(tx, shown.get(lead.photoId) ?? lead.photoId);
  if (!photo || !canBeShared(photo)) return;
  const own = readFocus(photo.focus);
  const view = { id: photo.id, ...(own && { focus: own }) };
  const focus = shareFocus(lead, view);
  await queueShare(tx, { photoId: photo.id, focus: focusText(focus), now });
}

/** The point around which the picture of a story is cut where it is shared. */
export function shareFocus(
  { photoId, focus }: { photoId: string | null; focus: PhotoFocus | null },
  view: { id: string; focus?: PhotoFocus },
): PhotoFocus {
  return focusInPlace({ focus }, { photoId, view }) ?? USUAL_FOCUS;
}
