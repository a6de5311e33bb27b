import { s3Storage } from './s3-storage';
import { fileStorage, type OperatedStorage } from './storage';
import { storagePlace } from './storage-place';

/** The storage at an address of the form of STORAGE_URL. Opening asks nobody; throws `WrongStorageUrl`. */
export function openStorage(url: string): OperatedStorage {
  const place = storagePlace(url);
  return place.kind === 'file' ? fileStorage(place.dir) : s3Storage(place);
}
