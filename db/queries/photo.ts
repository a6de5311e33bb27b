import { and, desc, eq, isNull, like, lt, type SQL } from 'drizzle-orm';
import type { Connection } from '../client';
import { embed, person, photo } from '../schema';

export type NewPhoto = typeof photo.$inferInsert;

const cardColumns = {
  id: photo.id,
  fileName: photo.fileName,
  width: photo.width,
  height: photo.height,
  facts: photo.facts,
  renditions: photo.renditions,
  placeholder: photo.placeholder,
  uploadedAt: photo.uploadedAt,
  uploadedBy: person.name,
};

export type PhotoCardRow = Awaited<ReturnType<typeof listPhotos>>[number];

/** Adds a photo whose files are stored already. */
export async function insertPhoto(tx: Connection, row: NewPhoto): Promise<void> {
  await tx.insert(photo).values(row);
}

/** One photo as the library shows it, or null. */
export async function findPhoto(connection: Connection, id: string): Promise<PhotoCardRow | null> {
  const [row] = await connection
    .select(cardColumns)
    .from(photo)
    .innerJoin(person, eq(person.id, photo.uploadedBy))
    .where(eq(photo.id, id));
  return row ?? null;
}

interface PhotoSearch {
  /** Words that caption, credit or file name must all hold; none: all photos. */
  words: readonly string[];
  /** Only what this person uploaded. */
  uploadedBy?: string;
  /** Only photos older than this one, for the next page. */
  before?: Date;
  limit: number;
}

/** The newest photos first; the posters of embeds are no photos of ours and not among them. */
export async function listPhotos(connection: Connection, { words, uploadedBy, before, limit }: PhotoSearch) {
  const conditions: (SQL | undefined)[] = [
    ...words.map((word) => like(photo.searchText, `%${escapeLike(word.toLowerCase())}%`)),
    uploadedBy ? eq(photo.uploadedBy, uploadedBy) : undefined,
    before ? lt(photo.uploadedAt, before) : undefined,
    isNull(embed.id),
  ];
  return connection
    .select(cardColumns)
    .from(photo)
    .innerJoin(person, eq(person.id, photo.uploadedBy))
    .leftJoin(embed, eq(embed.posterPhotoId, photo.id))
    .where(and(...conditions))
    .orderBy(desc(photo.uploadedAt), desc(photo.id))
    .limit(limit);
}

// `%` and `_` are wildcards and SQLite has no escape character unless it is named: they match themselves and more.
function escapeLike(word: string): string {
  return word.replace(/[%_\\]/g, '_');
}
