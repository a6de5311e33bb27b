import { and, asc, desc, eq, gt, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { libraryLine, photo } from '../schema';

/** Photos that came before the library had an index, the newest first. */
export async function unindexedPhotoIds(connection: Connection, limit: number): Promise<string[]> {
  const rows = await connection
    .select({ id: photo.id })
    .from(photo)
    .leftJoin(libraryLine, eq(libraryLine.photoId, photo.id))
    .where(isNull(libraryLine.photoId))
    .orderBy(desc(photo.uploadedAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

const columns = { id: photo.id, uploadedAt: photo.uploadedAt, renditions: photo.renditions };

export type UnseenPhoto = Pick<typeof photo.$inferSelect, keyof typeof columns>;

/** Photos of which nobody has taken the likeness yet, the newest first, from a place on. */
export async function photosWithoutLikeness(
  connection: Connection,
  { after, limit }: { after: UnseenPhoto | null; limit: number },
): Promise<UnseenPhoto[]> {
  return connection
    .select(columns)
    .from(photo)
    .where(and(isNull(photo.likeness), after ? isOlder(after) : undefined))
    .orderBy(desc(photo.uploadedAt), desc(photo.id))
    .limit(limit);
}

const describedColumns = {
  id: photo.id,
  facts: photo.facts,
  edited: photo.edited,
  rights: photo.rights,
  rightsFields: photo.rightsFields,
  renditions: photo.renditions,
};

export type DescribedRow = Pick<typeof photo.$inferSelect, keyof typeof describedColumns>;

/** Photos of which somebody said more than their files do, by id from a place on. */
export async function describedPhotos(
  connection: Connection,
  { after, limit }: { after: string; limit: number },
): Promise<DescribedRow[]> {
  return connection
    .select(describedColumns)
    .from(photo)
    .where(
      and(
        gt(photo.id, after),
        or(ne(photo.edited, sql`'{}'`), ne(photo.rightsFields, sql`'{}'`), eq(photo.rights, 'ai_made')),
      ),
    )
    .orderBy(asc(photo.id))
    .limit(limit);
}

function isOlder({ uploadedAt, id }: UnseenPhoto): SQL | undefined {
  return or(lt(photo.uploadedAt, uploadedAt), and(eq(photo.uploadedAt, uploadedAt), lt(photo.id, id)));
}
