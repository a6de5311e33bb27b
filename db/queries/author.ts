import { asc, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { author } from '../schema';

const columns = {
  id: author.id,
  slug: author.slug,
  name: author.name,
  bio: author.bio,
  socialPlatform: author.socialPlatform,
  socialHandle: author.socialHandle,
};

export type AuthorRow = Pick<typeof author.$inferSelect, keyof typeof columns>;

/** All byline profiles, by name. */
export async function listAuthors(connection: Connection): Promise<AuthorRow[]> {
  return connection.select(columns).from(author).orderBy(asc(author.name), asc(author.slug));
}

/** The byline profiles with these ids, in no particular order. */
export async function authorsById(connection: Connection, ids: readonly string[]): Promise<AuthorRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(columns)
    .from(author)
    .where(inArray(author.id, [...ids]));
}

/** The byline profile that belongs to this person, or null. */
export async function authorOfPerson(connection: Connection, personId: string): Promise<AuthorRow | null> {
  const [row] = await connection
    .select(columns)
    .from(author)
    .where(eq(author.personId, personId))
    .orderBy(asc(author.slug))
    .limit(1);
  return row ?? null;
}

export async function insertAuthor(tx: Connection, row: typeof author.$inferInsert): Promise<void> {
  await tx.insert(author).values(row);
}
