import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import {
  describedPhotos,
  photosWithoutLikeness,
  type UnseenPhoto,
  unindexedPhotoIds,
} from '@/db/queries/catch-up';
import { queueDrawingAgain } from '@/db/queries/photo-drawing';
import { indexPhotos } from '@/db/queries/photo-index';
import { indexRecords, unindexedRecords } from '@/db/queries/post-index';
import { indexPublications, unindexedPublications } from '@/db/queries/published-index';
import { lockStory } from '@/db/queries/story';
import { indexStories, mergedText, unindexedStories } from '@/db/queries/story-index';
import { editionOfKey } from '../media/media-keys';
import type { Storage } from '../media/storage';
import { editionOf } from '../photos/rendition-words';
import { takeLikeness } from '../photos/take-likeness';
import { boardText } from '../stories/board-text';

interface CatchUpContext {
  database: Database;
  storage: Storage;
  log: Logger;
  /** Ends the work at the next photo. */
  signal: AbortSignal;
}

const AT_ONCE = 200;
/** Of whole stories fewer at once, so that who publishes meanwhile does not wait. */
const FEW = 20;

/**
 * Once after each start: takes stories, photos and posts that are older than the search into it, looks at photos that nobody has looked at, and has those drawn
 * again that were drawn before their words were edited; a few at a time, so that everybody else gets a turn. Safe to break off at any photo, and to run on two instances.
 */
export async function catchUpLibrary(context: CatchUpContext): Promise<void> {
  try {
    await indexPublished(context);
    await indexAllStories(context);
    await indexAll(context);
    await indexPosts(context);
    await queueOldCredits(context);
    await lookAtAll(context);
  } catch (cause) {
    context.log.error({ err: cause }, 'the photo library could not be brought up to date');
  }
}

/** Live stories that are older than the search of readers. */
async function indexPublished({ database, signal }: CatchUpContext): Promise<void> {
  while (!signal.aborted) {
    const storyIds = await unindexedPublications(database.read, FEW);
    if (storyIds.length === 0) return;
    await database.inTransaction((tx) => indexPublications(tx, storyIds));
    await pause();
  }
}

async function indexAllStories({ database, signal }: CatchUpContext): Promise<void> {
  while (!signal.aborted) {
    const storyIds = await unindexedStories(database.read, AT_ONCE);
    if (storyIds.length === 0) return;
    for (const storyId of storyIds) {
      if (signal.aborted) return;
      await database.inTransaction(async (tx) => {
        // With the lock, no merge of newer text can come in between and be overwritten.
        await lockStory(tx, storyId);
        const copy = await mergedText(tx, storyId);
        if (copy) await indexStories(tx, [{ storyId, texts: boardText(copy).texts }]);
      });
      await pause();
    }
  }
}

async function indexAll({ database, signal }: CatchUpContext): Promise<void> {
  while (!signal.aborted) {
    const ids = await unindexedPhotoIds(database.read, AT_ONCE);
    if (ids.length === 0) return;
    await database.inTransaction((tx) => indexPhotos(tx, ids));
    await pause();
  }
}

async function indexPosts({ database, signal }: CatchUpContext): Promise<void> {
  while (!signal.aborted) {
    const records = await unindexedRecords(database.read, AT_ONCE);
    if (records.length === 0) return;
    await database.inTransaction((tx) => indexRecords(tx, records));
    await pause();
  }
}

/** Photos that were drawn with words that are not theirs any more are drawn again. */
async function queueOldCredits({ database, signal }: CatchUpContext): Promise<void> {
  let after = '';
  while (!signal.aborted) {
    const photos = await describedPhotos(database.read, { after, limit: AT_ONCE });
    const last = photos.at(-1);
    if (!last) return;
    const stale = photos.filter((photo) => {
      const edition = editionOf(photo);
      return photo.renditions.some(({ key }) => editionOfKey(key) !== edition);
    });
    if (stale.length > 0) {
      await database.inTransaction(async (tx) => {
        for (const { id } of stale) await queueDrawingAgain(tx, { photoId: id, now: new Date() });
      });
    }
    after = last.id;
    await pause();
  }
}

async function lookAtAll(context: CatchUpContext): Promise<void> {
  let after: UnseenPhoto | null = null;
  while (!context.signal.aborted) {
    const photos: UnseenPhoto[] = await photosWithoutLikeness(context.database.read, {
      after,
      limit: AT_ONCE,
    });
    for (const photo of photos) {
      if (context.signal.aborted) return;
      await takeLikeness(photo, context);
      await pause();
    }
    after = photos.at(-1) ?? null;
    if (after === null) return;
  }
}

// A turn of the event loop: a request that waits comes before the next photo.
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
