import type { Connection } from '@/db/client';
import { changePhoto, type NewPhotoEvent, type PhotoChange } from '@/db/queries/photo-change';
import { queueDrawingAgain } from '@/db/queries/photo-drawing';
import { queueSharesAgain } from '@/db/queries/share-picture';
import { type DescribedPhoto, editionOf } from './rendition-words';

interface Change {
  /** As it was, and locked. */
  photo: DescribedPhoto & { id: string };
  to: PhotoChange;
  events: readonly NewPhotoEvent[];
  now: Date;
}

/** Changes what is said of a photo. When its renditions have other words to carry now, they are drawn again. */
export async function changeDescribed(tx: Connection, { photo, to, events, now }: Change): Promise<void> {
  await changePhoto(tx, { photoId: photo.id, to, events });
  if (editionOf({ ...photo, ...describing(to) }) !== editionOf(photo)) {
    await queueDrawingAgain(tx, { photoId: photo.id, now });
    await queueSharesAgain(tx, { photoId: photo.id, now });
  }
}

function describing({ edited, rights, rightsFields }: PhotoChange): Partial<DescribedPhoto> {
  return {
    ...(edited && { edited }),
    ...(rights !== undefined && { rights }),
    ...(rightsFields && { rightsFields }),
  };
}
