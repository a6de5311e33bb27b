import { and, eq, gt, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { author, person, photo, publicationPhoto, storyAuthor } from '../schema';

/** The columns that say by what right a photo is shown, and whether it may be shown now. */
export const standingColumns = {
  facts: photo.facts,
  edited: photo.edited,
  rights: photo.rights,
  rightsFields: photo.rightsFields,
  rightsBy: photo.rightsBy,
  licenceStart: photo.licenceStart,
  licenceEnd: photo.licenceEnd,
  takenDownAt: photo.takenDownAt,
  takedownReason: photo.takedownReason,
  takenDownBy: photo.takenDownBy,
};

const rowColumns = {
  id: photo.id,
  fileName: photo.fileName,
  uploadedBy: photo.uploadedBy,
  focus: photo.focus,
  ...standingColumns,
};

export type PhotoStandingRow = Pick<typeof photo.$inferSelect, keyof typeof rowColumns>;

/** Those of these photos that the library has. */
export async function photoStandingRows(
  connection: Connection,
  ids: readonly string[],
): Promise<PhotoStandingRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(rowColumns)
    .from(photo)
    .where(inArray(photo.id, [...ids]));
}

/** One photo, locked until the transaction ends; null when there is none. */
export async function lockPhoto(tx: Connection, id: string): Promise<PhotoStandingRow | null> {
  const [row] = await lockRows(tx.select(rowColumns).from(photo).where(eq(photo.id, id)), 'update');
  return row ?? null;
}

/** Photos that a live story shows and whose licence ends in this time. Those that were taken down are left out. */
export async function shownPhotosEnding(
  connection: Connection,
  { after, until }: { after: Date; until: Date },
): Promise<{ id: string }[]> {
  return connection
    .selectDistinct({ id: photo.id })
    .from(photo)
    .innerJoin(publicationPhoto, eq(publicationPhoto.photoId, photo.id))
    .where(and(gt(photo.licenceEnd, after), lte(photo.licenceEnd, until), isNull(photo.takenDownAt)));
}

/** Who writes the live stories that show this photo; empty when readers meet it nowhere. */
export async function writersShowing(
  connection: Connection,
  photoId: string,
): Promise<{ storyId: string; personId: string }[]> {
  return connection
    .select({ storyId: publicationPhoto.storyId, personId: storyAuthor.personId })
    .from(publicationPhoto)
    .innerJoin(storyAuthor, eq(storyAuthor.storyId, publicationPhoto.storyId))
    .where(eq(publicationPhoto.photoId, photoId));
}

/** The names of these people, by id. */
export async function namesOfPeople(
  connection: Connection,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  if (asked.length === 0) return new Map();
  const rows = await connection
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, asked));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The name of everybody who works or worked here, and the bylines that belong to them. */
export async function staffNames(connection: Connection): Promise<string[]> {
  const people = await connection.select({ name: person.name }).from(person);
  const bylines = await connection
    .select({ name: author.name })
    .from(author)
    .where(isNotNull(author.personId));
  return [...new Set([...people, ...bylines].map(({ name }) => name))];
}
