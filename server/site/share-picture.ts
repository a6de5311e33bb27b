import { focusText, type PhotoFocus, readFocus } from '@/content/focus';
import type { Connection } from '@/db/client';
import type { PublicationRow } from '@/db/queries/publication';
import { drawnShare } from '@/db/queries/share-picture';
import { shareUrl } from '../media/media-keys';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../media/share-size';
import { shareFocus } from '../photos/want-share';
import type { PhotoFile, PublicPhoto } from './photos';

type Lead = Pick<PublicationRow, 'leadPhotoId' | 'leadFocus'>;

/** The point around which the lead photo of a live story is cut where it is shared; null when none can be shown. */
export function focusOfLead(
  { leadPhotoId, leadFocus }: Lead,
  photos: ReadonlyMap<string, PublicPhoto>,
): PhotoFocus | null {
  const view = photos.get(leadPhotoId ?? '')?.view;
  return view ? shareFocus({ photoId: leadPhotoId, focus: readFocus(leadFocus) }, view) : null;
}

/** The picture with which a live story is shared where there is no card; null while it is not drawn, and when no photo can be shown. */
export async function readSharePicture(
  connection: Connection,
  lead: Lead,
  photos: ReadonlyMap<string, PublicPhoto>,
): Promise<PhotoFile | null> {
  const view = photos.get(lead.leadPhotoId ?? '')?.view;
  const focus = focusOfLead(lead, photos);
  if (!view || !focus) return null;
  const drawn = await drawnShare(connection, { photoId: view.id, focus: focusText(focus) });
  if (!drawn) return null;
  const { bytes, edition } = drawn;
  return { path: shareUrl(view.id, { focus, edition }), width: SHARE_WIDTH, height: SHARE_HEIGHT, bytes };
}
