import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Connection } from '../client';
import { embed, person, photo } from '../schema';
import { indexPhotos } from './photo-index';
import { standingColumns } from './photo-standing';

export type NewPhoto = typeof photo.$inferInsert;

const cardColumns = {
  id: photo.id,
  fileName: photo.fileName,
  width: photo.width,
  height: photo.height,
  ...standingColumns,
  renditions: photo.renditions,
  placeholder: photo.placeholder,
  focus: photo.focus,
  uploadedAt: photo.uploadedAt,
  uploadedBy: person.name,
};

/** A photo as the library shows it. */
export type PhotoCardRow = Pick<
  typeof photo.$inferSelect,
  Exclude<keyof typeof cardColumns, 'uploadedBy'>
> & {
  /** The name of the person; null: the clock. */
  uploadedBy: string | null;
};

/** Adds a photo whose files are stored already, and indexes it for the library. */
export async function insertPhoto(tx: Connection, row: NewPhoto): Promise<void> {
  await insertPhotos(tx, [row]);
}

/** As `insertPhoto`, for many at once. */
export async function insertPhotos(tx: Connection, rows: readonly NewPhoto[]): Promise<void> {
  await tx.insert(photo).values([...rows]);
  await indexPhotos(
    tx,
    rows.map((row) => row.id),
  );
}

/** One photo as the library shows it, or null. */
export async function findPhoto(connection: Connection, id: string): Promise<PhotoCardRow | null> {
  const [row] = await connection
    .select(cardColumns)
    .from(photo)
    .leftJoin(person, eq(person.id, photo.uploadedBy))
    .where(eq(photo.id, id));
  return row ?? null;
}

/** These photos as the library shows them, in no order. */
export async function findPhotos(connection: Connection, ids: readonly string[]): Promise<PhotoCardRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(cardColumns)
    .from(photo)
    .leftJoin(person, eq(person.id, photo.uploadedBy))
    .where(inArray(photo.id, [...ids]));
}

/** The photos that are this very file, the first one first. */
export async function photosOfFile(connection: Connection, sha256: string): Promise<PhotoCardRow[]> {
  return connection
    .select(cardColumns)
    .from(photo)
    .leftJoin(person, eq(person.id, photo.uploadedBy))
    .leftJoin(embed, eq(embed.posterPhotoId, photo.id))
    .where(and(eq(photo.sha256, sha256), isNull(embed.id)))
    .orderBy(asc(photo.uploadedAt), asc(photo.id))
    .limit(2);
}
