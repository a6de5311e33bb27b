import { asc, eq, inArray } from 'drizzle-orm';
import { authorThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { author, publicationAuthor } from '../schema';

const columns = {
  id: author.id,
  slug: author.slug,
  name: author.name,
  bio: author.bio,
  socialPlatform: author.socialPlatform,
  socialHandle: author.socialHandle,
  moreSocial: author.moreSocial,
  picture: author.picture,
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
  touch(authorThing(row.id));
}

/** A byline profile with the person it belongs to; null for a guest's. */
export type ProfileRow = AuthorRow & { personId: string | null };

/** All byline profiles and whose they are, by name. */
export async function listProfiles(connection: Connection): Promise<ProfileRow[]> {
  return connection
    .select({ ...columns, personId: author.personId })
    .from(author)
    .orderBy(asc(author.name), asc(author.slug));
}

/** One byline profile and whose it is, or null. */
export async function findProfile(connection: Connection, authorId: string): Promise<ProfileRow | null> {
  const [row] = await connection
    .select({ ...columns, personId: author.personId })
    .from(author)
    .where(eq(author.id, authorId));
  return row ?? null;
}

/** Changes what readers see of an author. Throws when the slug is another's. */
export async function updateAuthor(
  tx: Connection,
  authorId: string,
  change: Pick<AuthorRow, 'slug' | 'name' | 'bio' | 'socialPlatform' | 'socialHandle' | 'moreSocial'>,
): Promise<void> {
  await tx.update(author).set(change).where(eq(author.id, authorId));
  touch(authorThing(authorId));
}

/** Puts a portrait in the place of the one that an author has, or takes it away. */
export async function setPicture(
  tx: Connection,
  authorId: string,
  picture: AuthorRow['picture'],
): Promise<void> {
  await tx.update(author).set({ picture }).where(eq(author.id, authorId));
  touch(authorThing(authorId));
}

/** Whether readers know this author: from a live story, since a new name can tell of a coming one. */
export async function isAuthorPublic(connection: Connection, authorId: string): Promise<boolean> {
  return (await connection.$count(publicationAuthor, eq(publicationAuthor.authorId, authorId))) > 0;
}
