import { asc, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { tag } from '../schema';

const columns = { id: tag.id, slug: tag.slug, name: tag.name };

export type TagRow = Pick<typeof tag.$inferSelect, keyof typeof columns>;

/** All tags, by name. */
export async function listTags(connection: Connection): Promise<TagRow[]> {
  return connection.select(columns).from(tag).orderBy(asc(tag.name));
}

/** The tags with these slugs. */
export async function tagsBySlug(connection: Connection, slugs: readonly string[]): Promise<TagRow[]> {
  if (slugs.length === 0) return [];
  return connection
    .select(columns)
    .from(tag)
    .where(inArray(tag.slug, [...slugs]));
}

/** The tags with these ids, in no particular order. */
export async function tagsById(connection: Connection, ids: readonly string[]): Promise<TagRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(columns)
    .from(tag)
    .where(inArray(tag.id, [...ids]));
}

/** Adds tags; one that exists already, also since a moment ago, stays as it is. */
export async function insertMissingTags(tx: Connection, rows: readonly TagRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(tag)
    .values([...rows])
    .onConflictDoNothing();
}
