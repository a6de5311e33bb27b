import type { Database } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import type { Storage, StoredObject } from '../media/storage';

/** The smallest JPEG of a photo, whatever readers get of it; null when there is none. */
export async function findPictureForDesk(
  photoId: string,
  { database, storage }: { database: Database; storage: Storage },
): Promise<StoredObject | null> {
  const photo = await findPhoto(database.read, photoId);
  const jpegs = photo?.renditions.filter(({ type }) => type === 'image/jpeg') ?? [];
  const [smallest] = jpegs.sort((one, other) => one.width - other.width);
  return smallest ? storage.get(smallest.key) : null;
}
