import type { Database } from '@/db/client';
import { findShowable, isPhotoPublic } from '@/db/queries/publication-media';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { plateReason } from '@/newsroom/photo-standing';
import { keyOfRenditionUrl } from '../media/media-keys';
import type { Storage, StoredObject } from '../media/storage';

/** What stands at the address of a rendition: the picture, or a plate where it may not be shown any more. */
export type Rendition =
  | {
      kind: 'picture';
      file: StoredObject;
      /** Whether everybody may see it; a photo of an unpublished story is for the desk alone. */
      isPublic: boolean;
    }
  | { kind: 'plate' };

interface RenditionQuestion {
  path: readonly string[];
  actor: Actor | null;
  now: Date;
}

/**
 * The rendition behind `/media/<photoId>/<file>`. Null when there is none, and just the same when there is one that
 * this person may not see. Never the original: no address names it. A photo that was taken down is a plate for
 * everybody; one outside its licence is a plate for readers, and the desk still sees what it has.
 */
export async function findRendition(
  { database, storage }: { database: Database; storage: Storage },
  { path, actor, now }: RenditionQuestion,
): Promise<Rendition | null> {
  const [photoId, file, ...rest] = path;
  if (photoId === undefined || file === undefined || rest.length > 0) return null;
  const key = keyOfRenditionUrl(photoId, file);
  if (key === null) return null;
  const isPublic = await isPhotoPublic(database.read, photoId);
  const isOfTheDesk = may(actor, 'photo.read');
  if (!isPublic && !isOfTheDesk) return null;
  const photo = await findShowable(database.read, photoId);
  const reason = photo && plateReason(photo, now);
  if (reason === 'taken_down' || (reason && !isOfTheDesk)) return { kind: 'plate' };
  const stored = await storage.get(key);
  return stored && { kind: 'picture', file: stored, isPublic: isPublic && reason === null };
}
