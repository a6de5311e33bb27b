import { and, asc, eq, exists, inArray, or } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { publicationTag, story, storyTag, tag } from '../schema';
import { isSeenBy } from './seen-stories';

const columns = { id: tag.id, slug: tag.slug, name: tag.name };

export type TagRow = Pick<typeof tag.$inferSelect, keyof typeof columns>;

/**
 * The tags that somebody may choose from, by name: those that readers have, and those of stories that they may see. One that no
 * story has is not offered, because it may be what is left of a sealed one.
 */
export async function listTags(connection: Connection, reader: StoryReader): Promise<TagRow[]> {
  const published = connection
    .select({ tagId: publicationTag.tagId })
    .from(publicationTag)
    .where(eq(publicationTag.tagId, tag.id));
  const onTheDesk = connection
    .select({ tagId: storyTag.tagId })
    .from(storyTag)
    .innerJoin(story, eq(story.id, storyTag.storyId))
    .where(and(eq(storyTag.tagId, tag.id), isSeenBy(connection, reader)));
  return connection
    .select(columns)
    .from(tag)
    .where(or(exists(published), exists(onTheDesk)))
    .orderBy(asc(tag.name));
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
