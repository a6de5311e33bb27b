import type { Database } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import type { Actor } from '@/newsroom/actor';
import type { Storage, StoredObject } from '../media/storage';
import { isOpenPhoto } from './lock-for-desk';

/** The smallest JPEG of a photo, whatever readers get of it; null when there is none that this person may see. */
export async function findPictureForDesk(
  { photoId, actor }: { photoId: string; actor: Actor },
  { database, storage }: { database: Database; storage: Storage },
): Promise<StoredObject | null> {
  if (!(await isOpenPhoto(database.read, actor, photoId))) return null;
  const photo = await findPhoto(database.read, photoId);
  const jpegs = photo?.renditions.filter(({ type }) => type === 'image/jpeg') ?? [];
  const [smallest] = jpegs.sort((one, other) => one.width - other.width);
  return smallest ? storage.get(smallest.key) : null;
}
