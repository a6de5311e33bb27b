import type { Connection } from '@/db/client';
import { lockPhoto, type PhotoStandingRow } from '@/db/queries/photo-standing';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';

/** Locks a photo that this person may change. For who may not look at it, it does not exist. */
export async function lockForDesk(
  tx: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<Outcome<PhotoStandingRow>> {
  const row = await lockPhoto(tx, photoId);
  return row && maySeePhoto(actor, row) ? grant(row) : noSuchPhoto();
}

/** Whether somebody works with this photo: with all of them, or with what they brought themselves. */
export function maySeePhoto(actor: Actor, { uploadedBy }: { uploadedBy: string | null }): boolean {
  return may(actor, 'photo.browse') || (may(actor, 'photo.upload') && uploadedBy === actor.personId);
}

export function noSuchPhoto(): Refusal {
  return refuse('not_found', 'There is no such photo.');
}
