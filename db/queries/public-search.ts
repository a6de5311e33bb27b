import { and, desc, eq, exists, gte, inArray, type SQL } from 'drizzle-orm';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { Connection } from '../client';
import { author, publication, publicationAuthor, section } from '../schema';
import { isFound } from '../search';

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

/** The newest live stories that hold all that is asked for; none for a question without a word. */
export async function findPublished(
  connection: Connection,
  { search, limit }: { search: PublicSearch; limit: number },
): Promise<FoundRow[]> {
  const found = isFound(publication.entry, search.query);
  if (!found) return [];
  return connection
    .select({
      storyId: publication.storyId,
      kind: publication.kind,
      sectionSlug: section.slug,
      sectionName: section.name,
    })
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(found, ...narrowing(connection, search)))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);
}

/** Who wrote these live stories: each author once for each story. */
export async function authorsOfFound(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ slug: string; name: string }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ slug: author.slug, name: author.name })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(inArray(publicationAuthor.storyId, [...storyIds]));
}

function narrowing(connection: Connection, { sectionSlug, kind, authorSlug, since }: PublicSearch) {
  const conditions: (SQL | undefined)[] = [];
  if (sectionSlug !== undefined) conditions.push(eq(section.slug, sectionSlug));
  if (kind !== undefined) conditions.push(eq(publication.kind, kind));
  if (since !== undefined) conditions.push(gte(publication.firstPublishedAt, since));
  if (authorSlug !== undefined) conditions.push(exists(byAuthor(connection, authorSlug)));
  return conditions;
}

function byAuthor(connection: Connection, slug: string) {
  return connection
    .select({ storyId: publicationAuthor.storyId })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(and(eq(publicationAuthor.storyId, publication.storyId), eq(author.slug, slug)));
}
