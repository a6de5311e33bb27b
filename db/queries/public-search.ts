import { and, count, eq, exists, gte, type SQL, sql } from 'drizzle-orm';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { author, publication, publicationAuthor, section } from '../schema';
import { foundInAnyOrder, foundNewestFirst } from '../search';

/** What readers ask for. */
export interface PublicSearch {
  query: string;
  sectionSlug?: string;
  kind?: StoryKind;
  authorSlug?: string;
  since?: Date;
}

/** A live story that was found, with what the results are counted by. */
export interface FoundRow {
  storyId: string;
  kind: StoryKind;
  sectionSlug: string;
  sectionName: string;
}

const BY_ENTRY = { kind: 'published', entry: publication.entry, index: 'publication_entry' } as const;

/** The newest live stories that hold all that is asked for; none for a question without a word. */
export async function findPublished(
  connection: Connection,
  { search, limit }: { search: PublicSearch; limit: number },
): Promise<FoundRow[]> {
  const narrowed = narrowing(connection, search);
  const found = foundNewestFirst(publication, BY_ENTRY, {
    query: search.query,
    ...(narrowed.length === 0 && { most: limit }),
  });
  if (!found) return [];
  const rows = await connection
    .select({
      // Drizzle knows no table in a source of our own words, so its columns are words too.
      storyId: sql<string>`${publication.storyId}`,
      kind: sql<StoryKind>`${publication.kind}`,
      sectionSlug: section.slug,
      sectionName: section.name,
      at: sql<Date>`${publication.firstPublishedAt}`.mapWith(publication.firstPublishedAt),
    })
    .from(found.from)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(found.where, ...narrowed))
    .orderBy(found.newestFirst)
    .limit(limit);
  // A story that was away meanwhile has a later entry than its day.
  return rows
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.storyId < b.storyId ? 1 : -1))
    .map(({ at: _, ...row }) => row);
}

/**
 * How many live stories hold all of a question, counted no further than `most`. Which of them comes first is not asked, so
 * that a word of no story costs nothing: for the newest of a rare word Postgres goes through all of them.
 */
export async function countPublished(
  connection: Connection,
  { query, most }: { query: string; most: number },
): Promise<number> {
  const found = foundInAnyOrder(publication, BY_ENTRY, { query, most });
  if (!found) return 0;
  const rows = await connection
    .select({ one: sql<number>`1` })
    .from(found.from)
    .where(found.where)
    .limit(most);
  return rows.length;
}

/** Who wrote these live stories, each with how many of them. */
export async function authorsOfFound(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ slug: string; name: string; stories: number }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ slug: author.slug, name: author.name, stories: count() })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(isOneOf(publicationAuthor.storyId, sql.param(listed(storyIds))))
    .groupBy(author.slug, author.name);
}

// Slugs are looked up once, so that of a story which is left out nothing else is read.
function narrowing(connection: Connection, { sectionSlug, kind, authorSlug, since }: PublicSearch) {
  const conditions: (SQL | undefined)[] = [];
  if (sectionSlug !== undefined) {
    const wanted = connection.select({ id: section.id }).from(section).where(eq(section.slug, sectionSlug));
    conditions.push(eq(publication.sectionId, sql`(${wanted})`));
  }
  if (kind !== undefined) conditions.push(eq(publication.kind, kind));
  if (since !== undefined) conditions.push(gte(publication.firstPublishedAt, since));
  if (authorSlug !== undefined) conditions.push(exists(byAuthor(connection, authorSlug)));
  return conditions;
}

function byAuthor(connection: Connection, slug: string) {
  const wanted = connection.select({ id: author.id }).from(author).where(eq(author.slug, slug));
  return connection
    .select({ storyId: publicationAuthor.storyId })
    .from(publicationAuthor)
    .where(
      and(
        eq(publicationAuthor.storyId, publication.storyId),
        eq(publicationAuthor.authorId, sql`(${wanted})`),
      ),
    );
}
