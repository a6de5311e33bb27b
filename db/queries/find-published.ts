import { and, desc, eq, like, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { publication, section } from '../schema';

const columns = {
  storyId: publication.storyId,
  headline: publication.headline,
  sectionName: section.name,
  sectionSlug: section.slug,
  slug: publication.slug,
  firstPublishedAt: publication.firstPublishedAt,
};

/** A live story as it is found by its headline. */
export interface FoundPublication {
  storyId: string;
  headline: string;
  sectionName: string;
  sectionSlug: string;
  slug: string;
  firstPublishedAt: Date;
}

/** The newest live stories whose headline holds all of these words, or parts of words; upper and lower case are one. */
export async function findPublished(
  connection: Connection,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<FoundPublication[]> {
  return connection
    .select(columns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(...words.map(inHeadline)))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);
}

// SQLite knows upper and lower case of ASCII letters only: of other words the usual spellings are tried.
function inHeadline(word: string): SQL | undefined {
  const lower = word.toLowerCase();
  const spellings = [word, lower, lower.charAt(0).toUpperCase() + lower.slice(1), word.toUpperCase()];
  return or(
    like(sql`lower(${publication.headline})`, `%${loosely(lower)}%`),
    ...[...new Set(spellings)].map((spelling) => like(publication.headline, `%${loosely(spelling)}%`)),
  );
}

// The two databases do not share an escape character, so a wildcard that was typed stands for any one character; and so
// does a quote, which may be set otherwise than it is typed.
function loosely(word: string): string {
  return word.replace(/[%_\\'"‘’“”]/g, '_');
}
