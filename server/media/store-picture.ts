import { grant, type Outcome } from '@/newsroom/refusal';
import { isDiskFull, noRoom } from './disk-full';
import type { Storage } from './storage';
import { isStorageAway, photoNotStored } from './storage-failure';

/** Stores one drawn picture. Refuses with a sentence where there is no room, or the storage is away for the moment. */
export async function storePicture(
  storage: Pick<Storage, 'put'>,
  { key, bytes, contentType }: { key: string; bytes: Uint8Array; contentType: string },
): Promise<Outcome<null>> {
  try {
    await storage.put(key, bytes, contentType);
    return grant(null);
  } catch (cause) {
    if (isDiskFull(cause)) return noRoom();
    if (isStorageAway(cause)) return photoNotStored();
    throw new Error(`The picture ${key} could not be stored`, { cause });
  }
}
