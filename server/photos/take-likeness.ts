import type { Database } from '@/db/client';
import { keepLikeness } from '@/db/queries/look-alike';
import type { RenditionJson } from '@/db/shapes';
import { likenessOf } from '../media/likeness';
import type { Storage } from '../media/storage';

interface LikenessContext {
  database: Database;
  storage: Storage;
}

/**
 * Finds out what a photo looks like, from the smallest of its renditions, and which photos look like it. False when it
 * has no rendition that can be read; that is no reason to refuse a photo.
 */
export async function takeLikeness(
  photo: { id: string; renditions: readonly RenditionJson[] },
  { database, storage }: LikenessContext,
): Promise<boolean> {
  const smallest = photo.renditions
    .filter(({ type }) => type === 'image/jpeg')
    .toSorted((a, b) => a.width - b.width)[0];
  const file = smallest && (await storage.get(smallest.key));
  if (!file) return false;
  const likeness = await likenessOf(await file.bytes()).catch(() => null);
  if (likeness === null) return false;
  await database.inTransaction((tx) => keepLikeness(tx, photo.id, likeness));
  return true;
}
