import type { Database } from '@/db/client';
import { isPhotoPublic } from '@/db/queries/publication-media';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { keyOfRenditionUrl } from '../media/media-keys';
import type { Storage, StoredObject } from '../media/storage';

export interface Rendition {
  file: StoredObject;
  /** Whether everybody may see it; a photo of an unpublished story is for the desk alone. */
  isPublic: boolean;
}

/**
 * The rendition behind `/media/<photoId>/<file>`. Null when there is none, and just the same when there is one that
 * this person may not see. Never the original: no address names it.
 */
export async function findRendition(
  { database, storage }: { database: Database; storage: Storage },
  { path, actor }: { path: readonly string[]; actor: Actor | null },
): Promise<Rendition | null> {
  const [photoId, file, ...rest] = path;
  if (photoId === undefined || file === undefined || rest.length > 0) return null;
  const key = keyOfRenditionUrl(photoId, file);
  if (key === null) return null;
  const isPublic = await isPhotoPublic(database.read, photoId);
  if (!isPublic && !may(actor, 'photo.read')) return null;
  const stored = await storage.get(key);
  return stored && { file: stored, isPublic };
}
