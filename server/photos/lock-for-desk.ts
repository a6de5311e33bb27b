import type { Connection } from '@/db/client';
import { lockPhoto, type PhotoStandingRow } from '@/db/queries/photo-standing';
import { photosSeenAmong } from '@/db/queries/sealed-photo';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { storyReader } from '@/newsroom/story-reader';

/** Locks a photo that this person may change. For who may not look at it, it does not exist. */
export async function lockForDesk(
  tx: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<Outcome<PhotoStandingRow>> {
  const row = await lockPhoto(tx, photoId);
  return row && (await maySeePhoto(tx, actor, row)) ? grant(row) : noSuchPhoto();
}

/**
 * Whether somebody works with this photo: with all of them, or with what they brought themselves. Nobody with one that came
 * for a story that is sealed from them.
 */
export async function maySeePhoto(
  connection: Connection,
  actor: Actor,
  { id, uploadedBy }: { id: string; uploadedBy: string | null },
): Promise<boolean> {
  const worksWithIt =
    may(actor, 'photo.browse') || (may(actor, 'photo.upload') && uploadedBy === actor.personId);
  return worksWithIt && (await isOpenPhoto(connection, actor, id));
}

/** Whether no seal keeps somebody from this photo. */
export async function isOpenPhoto(connection: Connection, actor: Actor, photoId: string): Promise<boolean> {
  return (await photosSeenAmong(connection, storyReader(actor), [photoId])).has(photoId);
}

export function noSuchPhoto(): Refusal {
  return refuse('not_found', 'There is no such photo.');
}
