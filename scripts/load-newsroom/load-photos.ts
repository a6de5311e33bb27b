import { makeLog } from '@/server/log';
import { drawWaiting } from '@/server/photos/draw-waiting';
import { takeInPhoto } from '@/server/photos/take-in-photo';
import { photosOf } from '../demo-newsroom/demo-story';
import { firstUse } from './first-use';
import type { Staff } from './load-staff';
import { hoursBefore, type LoadContext, type NewsroomToLoad, named } from './newsroom-to-load';

/** Takes every photo into the library, as an upload by whoever needed it first. The answer: ids by key. */
export async function loadPhotos(
  { photos, stories }: NewsroomToLoad,
  staff: Staff,
  { database, storage, now, onProgress }: LoadContext,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for await (const [key, upload] of photos) {
    const use = firstUse(stories, (block) => photosOf(block).some((photo) => photo.key === key));
    if (!use) throw new Error(`No story shows the photo “${key}”.`);
    const person = named(staff.actors, use.by, 'person');
    // A second between two uploads: the library pages by their time.
    const uploadedAt = new Date(hoursBefore(now, use.hoursAgo).getTime() + ids.size * 1000);
    const taken = await takeInPhoto(upload, { person, database, storage, now: uploadedAt, rights: 'ours' });
    if (!taken.ok) throw new Error(`The photo “${key}” was refused: ${taken.message}`);
    ids.set(key, taken.value.id);
    onProgress?.('photos', ids.size);
  }
  await drawWaiting({ database, storage, log: makeLog('warn') });
  return ids;
}
