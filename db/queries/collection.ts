import { and, asc, count, eq, inArray, max, sql } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { collection, collectionPhoto } from '../schema';
import { isPhotoSeenBy } from './sealed-photo';

export type CollectionRow = Pick<typeof collection.$inferSelect, 'id' | 'name'>;

/** The most collections that are listed to choose from. */
const MOST_COLLECTIONS = 500;

/** Every collection by name, with how many photos it holds that somebody may see. */
export async function listCollections(
  connection: Connection,
  reader: StoryReader,
): Promise<(CollectionRow & { photos: number })[]> {
  return connection
    .select({ id: collection.id, name: collection.name, photos: count(collectionPhoto.photoId) })
    .from(collection)
    .leftJoin(
      collectionPhoto,
      and(
        eq(collectionPhoto.collectionId, collection.id),
        isPhotoSeenBy(connection, collectionPhoto.photoId, reader),
      ),
    )
    .groupBy(collection.id, collection.name)
    .orderBy(asc(sql`lower(${collection.name})`), asc(collection.id))
    .limit(MOST_COLLECTIONS);
}

/** The names of all collections, as far as they are listed. */
export async function listCollectionNames(connection: Connection): Promise<CollectionRow[]> {
  return connection
    .select({ id: collection.id, name: collection.name })
    .from(collection)
    .orderBy(asc(sql`lower(${collection.name})`), asc(collection.id))
    .limit(MOST_COLLECTIONS);
}

/** One collection, or null. */
export async function findCollection(connection: Connection, id: string): Promise<CollectionRow | null> {
  const [row] = await connection
    .select({ id: collection.id, name: collection.name })
    .from(collection)
    .where(eq(collection.id, id));
  return row ?? null;
}

/** Adds an empty collection. Throws when another has exactly this name. */
export async function insertCollection(tx: Connection, row: typeof collection.$inferInsert): Promise<void> {
  await tx.insert(collection).values(row);
}

export async function renameCollection(tx: Connection, { id, name }: CollectionRow): Promise<void> {
  await tx.update(collection).set({ name }).where(eq(collection.id, id));
}

/** Takes a collection away. Its photos stay in the library. */
export async function deleteCollection(tx: Connection, id: string): Promise<void> {
  await tx.delete(collection).where(eq(collection.id, id));
}

interface Photos {
  collectionId: string;
  photoIds: readonly string[];
}

/** Puts photos at the end of a collection, in this order; those that it holds already stay where they are. */
export async function addToCollection(tx: Connection, { collectionId, photoIds }: Photos): Promise<void> {
  const [last] = await tx
    .select({ position: max(collectionPhoto.position) })
    .from(collectionPhoto)
    .where(eq(collectionPhoto.collectionId, collectionId));
  const next = (last?.position ?? 0) + 1;
  const rows = photoIds.map((photoId, place) => ({ collectionId, photoId, position: next + place }));
  if (rows.length > 0) await tx.insert(collectionPhoto).values(rows).onConflictDoNothing();
}

/** Takes photos out of a collection. */
export async function takeOutOfCollection(tx: Connection, { collectionId, photoIds }: Photos): Promise<void> {
  await tx
    .delete(collectionPhoto)
    .where(
      and(eq(collectionPhoto.collectionId, collectionId), inArray(collectionPhoto.photoId, [...photoIds])),
    );
}

/** The photos of a collection in their order. */
export async function photosOfCollection(tx: Connection, collectionId: string): Promise<string[]> {
  const rows = await tx
    .select({ photoId: collectionPhoto.photoId })
    .from(collectionPhoto)
    .where(eq(collectionPhoto.collectionId, collectionId))
    .orderBy(asc(collectionPhoto.position), asc(collectionPhoto.photoId));
  return rows.map((row) => row.photoId);
}

/** Gives the photos of a collection this order. */
export async function orderCollection(tx: Connection, { collectionId, photoIds }: Photos): Promise<void> {
  for (const [place, photoId] of photoIds.entries()) {
    await tx
      .update(collectionPhoto)
      .set({ position: place + 1 })
      .where(and(eq(collectionPhoto.collectionId, collectionId), eq(collectionPhoto.photoId, photoId)));
  }
}
