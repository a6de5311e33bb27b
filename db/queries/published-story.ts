import { and, desc, eq, inArray, like, ne, sql } from 'drizzle-orm';
import { SECTIONS, storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { publication, section } from '../schema';
import { noteShown } from '../shown';

const columns = {
  storyId: publication.storyId,
  headline: publication.headline,
  sectionName: section.name,
  sectionSlug: section.slug,
  slug: publication.slug,
  firstPublishedAt: publication.firstPublishedAt,
};

/** A live story as another one names it. */
export interface PublishedStoryRow {
  storyId: string;
  headline: string;
  sectionName: string;
  sectionSlug: string;
  slug: string;
  firstPublishedAt: Date;
}

/** Those of these stories that readers have; about any other the answer is silence. */
export async function publishedStories(
  connection: Connection,
  storyIds: readonly string[],
): Promise<PublishedStoryRow[]> {
  noteShown(SECTIONS, ...storyIds.map(storyThing));
  if (storyIds.length === 0) return [];
  return connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(inArray(publication.storyId, [...storyIds]));
}

interface HeadlineSearch {
  /** Words that the headline must all hold, whatever their case; none: every live story. */
  words: readonly string[];
  exceptStoryId?: string;
  limit: number;
}

/**
 * Live stories whose headline may hold these words, newest first. The databases fold the case of Latin letters only,
 * so any other letter matches each one: the caller looks again.
 */
export async function searchHeadlines(
  connection: Connection,
  { words, exceptStoryId, limit }: HeadlineSearch,
): Promise<PublishedStoryRow[]> {
  const conditions = words.map((word) => like(sql`lower(${publication.headline})`, `%${pattern(word)}%`));
  const others = exceptStoryId ? ne(publication.storyId, exceptStoryId) : undefined;
  return connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(...conditions, others))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);
}

// The two databases do not share an escape character either: a wildcard that was typed stands for any one character.
function pattern(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9 .,:;!?()-]/g, '_');
}
