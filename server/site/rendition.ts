import type { Connection, Database } from '@/db/client';
import { findShowable, isPhotoPublic } from '@/db/queries/publication-media';
import { drawnShare } from '@/db/queries/share-picture';
import type { RenditionJson } from '@/db/shapes';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { plateReason } from '@/newsroom/photo-standing';
import {
  addressOfKey,
  editionOfKey,
  focusOfShareKey,
  keyOfRenditionUrl,
  otherEdition,
  withoutEdition,
} from '../media/media-keys';
import type { Storage, StoredObject } from '../media/storage';
import { isOpenPhoto } from '../photos/lock-for-desk';

/** What stands at the address of a rendition: the picture, or a plate where it may not be shown any more. */
export type Rendition =
  | {
      kind: 'picture';
      file: StoredObject;
      /** Whether everybody may see it; a photo of an unpublished story is for the desk alone. */
      isPublic: boolean;
    }
  | { kind: 'plate' }
  /** It was drawn again with other words of credit; `path` is where the picture is now. */
  | { kind: 'moved'; path: string };

interface RenditionQuestion {
  path: readonly string[];
  actor: Actor | null;
  /** Whether a preview that was opened in this browser shows the photo. Asked only when nothing else lets it be seen. */
  isPreviewed?(photoId: string): Promise<boolean>;
  now: Date;
}

/**
 * The rendition behind `/media/<photoId>/<file>`. Null when there is none, and just the same when there is one that
 * this person may not see. Never the original: no address names it. A photo that was taken down is a plate for
 * everybody; one outside its licence is a plate for readers, and the desk still sees what it has. A file that says an older
 * credit is not served any more: its address leads to the file that has taken its place.
 */
export async function findRendition(
  { database, storage }: { database: Database; storage: Storage },
  { path, actor, isPreviewed, now }: RenditionQuestion,
): Promise<Rendition | null> {
  const [photoId, file, ...rest] = path;
  if (photoId === undefined || file === undefined || rest.length > 0) return null;
  const key = keyOfRenditionUrl(photoId, file);
  if (key === null) return null;
  const isPublic = await isPhotoPublic(database.read, photoId);
  const isOfTheDesk =
    actor !== null &&
    may(actor, 'photo.read') &&
    (isPublic || (await isOpenPhoto(database.read, actor, photoId)));
  if (!isPublic && !isOfTheDesk && !(await isPreviewed?.(photoId))) return null;
  const photo = await findShowable(database.read, photoId);
  const reason = photo && plateReason(photo, now);
  if (reason === 'taken_down' || (reason && !isOfTheDesk)) return { kind: 'plate' };
  const moved = photo && movedTo(key, photo.renditions);
  if (moved) return moved;
  const stored = await storage.get(key);
  if (stored) return { kind: 'picture', file: stored, isPublic: isPublic && reason === null };
  const share = await movedShare(database.read, { photoId, key });
  if (share) return share;
  // Between the two looks it may have been drawn again.
  const later = photo && (await findShowable(database.read, photoId));
  return later && movedTo(key, later.renditions);
}

async function movedShare(
  connection: Connection,
  { photoId, key }: { photoId: string; key: string },
): Promise<Rendition | null> {
  const focus = focusOfShareKey(key);
  const drawn = focus && (await drawnShare(connection, { photoId, focus }));
  if (!drawn || editionOfKey(key) === drawn.edition) return null;
  return { kind: 'moved', path: addressOfKey(otherEdition(key, drawn.edition)) };
}

/** Where the picture of a file is that is none of the photo's any more; null for a file that is. */
function movedTo(key: string, renditions: readonly RenditionJson[]): Rendition | null {
  if (renditions.some((rendition) => rendition.key === key)) return null;
  const successor = renditions.find((rendition) => withoutEdition(rendition.key) === withoutEdition(key));
  return successor ? { kind: 'moved', path: addressOfKey(successor.key) } : null;
}
