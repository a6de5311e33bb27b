import type { Logger } from 'pino';
import type { Connection, Database } from '@/db/client';
import { insertPhotoEvents, wasTold } from '@/db/queries/photo-change';
import { lockPhoto, type PhotoStandingRow, shownPhotosEnding } from '@/db/queries/photo-standing';
import { endsSoon, licenceDay, plateReason, REMINDER_DAYS } from '@/newsroom/photo-standing';
import { newId } from '../ids';
import { tellOfPhoto } from '../photos/tell-of-photo';

interface JobContext {
  database: Database;
  log: Logger;
  now: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/** A house that was closed for longer finds the plate, and no mail of what is long past. */
const LATEST = 30 * DAY;

/**
 * Reminds the desk a week before the licence of a photo ends that readers see, and tells it when it has ended. Each end
 * is told of once; a licence that is renewed is reminded of anew. The plate itself waits for no job: pages ask by the time.
 */
export async function watchLicences({ database, log, now }: JobContext): Promise<void> {
  const window = {
    after: new Date(now.getTime() - LATEST),
    until: new Date(now.getTime() + REMINDER_DAYS * DAY),
  };
  for (const { id } of await shownPhotosEnding(database.read, window)) {
    try {
      await database.inTransaction((tx) => tellOnce(tx, { photoId: id, now }));
    } catch (cause) {
      // One photo that fails must not keep the desk from hearing of the others.
      log.error({ err: cause, photo: id }, 'licence could not be told of');
    }
  }
}

async function tellOnce(tx: Connection, { photoId, now }: { photoId: string; now: Date }): Promise<void> {
  const photo = await lockPhoto(tx, photoId);
  const news = photo && newsOf(photo, now);
  if (!news || !photo?.licenceEnd) return;
  const { deed, subject, text } = news;
  if (await wasTold(tx, { photoId, deed, end: photo.licenceEnd })) return;
  const after = photo.licenceEnd.toISOString();
  await insertPhotoEvents(tx, [{ id: newId(), photoId, deed, after, at: now }]);
  await tellOfPhoto(tx, { photoId, subject, text, exceptPersonId: null, now });
}

interface News {
  deed: 'licence_reminder' | 'licence_ended';
  subject: string;
  text: string;
}

function newsOf(photo: PhotoStandingRow, now: Date): News | null {
  const day = licenceDay(photo.licenceEnd?.toISOString() ?? null);
  if (plateReason(photo, now) === 'licence_ended') {
    const text = 'Readers see a plate in its place. Renew the licence, or put another photo there.';
    return { deed: 'licence_ended', subject: 'The licence of a photo has ended', text };
  }
  if (!endsSoon(photo, now)) return null;
  const text = 'After that readers see a plate in its place. Renew the licence, or put another photo there.';
  return { deed: 'licence_reminder', subject: `The licence of a photo ends on ${day}`, text };
}
