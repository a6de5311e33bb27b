import { focusText, readFocus } from '@/content/focus';
import type { Connection } from '@/db/client';
import type { PublicationRow } from '@/db/queries/publication';
import { drawnShare } from '@/db/queries/share-picture';
import { shareUrl } from '../media/media-keys';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../media/share-size';
import { shareFocus } from '../photos/want-share';
import type { PhotoFile, PublicPhoto } from './photos';

/** The picture with which a live story is shared; null while it is not drawn, and when no photo can be shown. */
export async function readSharePicture(
  connection: Connection,
  { leadPhotoId, leadFocus }: Pick<PublicationRow, 'leadPhotoId' | 'leadFocus'>,
  photos: ReadonlyMap<string, PublicPhoto>,
): Promise<PhotoFile | null> {
  const view = photos.get(leadPhotoId ?? '')?.view;
  if (!view) return null;
  const focus = shareFocus({ photoId: leadPhotoId, focus: readFocus(leadFocus) }, view);
  const drawn = await drawnShare(connection, { photoId: view.id, focus: focusText(focus) });
  if (!drawn) return null;
  const { bytes, edition } = drawn;
  return { path: shareUrl(view.id, { focus, edition }), width: SHARE_WIDTH, height: SHARE_HEIGHT, bytes };
}
