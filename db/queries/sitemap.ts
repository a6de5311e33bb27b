import { and, asc, count, countDistinct, desc, eq, gt, gte, max, or, type SQL } from 'drizzle-orm';
import { listThing, NEWS, SECTIONS } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { author, publication, publicationAuthor, publicationTag, section, tag } from '../schema';
import { noteShown } from '../shown';

/** Which of a long row of things: so many of them, after so many others. */
export interface Slice {
  offset: number;
  limit: number;
}

/** The address of a live story, and when it last changed. */
export interface AddressRow {
  storyId: string;
  sectionSlug: string;
  slug: string;
  firstPublishedAt: Date;
  lastPublishedAt: Date;
}

/** How many live stories, and how many authors and tags that one of them names. */
export async function countPages(
  connection: Connection,
): Promise<{ stories: number; authors: number; tags: number }> {
  noteShown(NEWS);
  const [stories] = await connection.select({ all: count() }).from(publication);
  const [authors] = await connection
    .select({ all: countDistinct(publicationAuthor.authorId) })
    .from(publicationAuthor);
  const [tags] = await connection.select({ all: countDistinct(publicationTag.tagId) }).from(publicationTag);
  return { stories: stories?.all ?? 0, authors: authors?.all ?? 0, tags: tags?.all ?? 0 };
}

const addressColumns = {
  storyId: publication.storyId,
  sectionSlug: section.slug,
  slug: publication.slug,
  firstPublishedAt: publication.firstPublishedAt,
  lastPublishedAt: publication.lastPublishedAt,
};

/** Addresses of live stories, the oldest first, so that a new one changes the end of the row only. */
export async function storyAddresses(
  connection: Connection,
  { after, offset, limit }: Slice & { after: AddressRow | null },
): Promise<AddressRow[]> {
  noteShown(NEWS, SECTIONS);
  return connection
    .select(addressColumns)
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(after ? isAfter(after) : undefined)
    .orderBy(asc(publication.firstPublishedAt), asc(publication.storyId))
    .limit(limit)
    .offset(after ? 0 : offset);
}

/** When the last change was among these live stories, the oldest first; null for none. */
export async function lastChangeIn(connection: Connection, { offset, limit }: Slice): Promise<Date | null> {
  noteShown(NEWS);
  const slice = connection
    .select({ changedAt: publication.lastPublishedAt })
    .from(publication)
    .orderBy(asc(publication.firstPublishedAt), asc(publication.storyId))
    .limit(limit)
    .offset(offset)
    .as('slice');
  const [row] = await connection.select({ changedAt: max(slice.changedAt) }).from(slice);
  return row?.changedAt ?? null;
}

/** A live story as a sitemap of the news names it. */
export type NewsRow = AddressRow & { headline: string; language: string };

/** Live stories that readers have had since this moment, the oldest first; when there are more than `limit`, the newest of them. */
export async function newsSince(
  connection: Connection,
  { since, limit }: { since: Date; limit: number },
): Promise<NewsRow[]> {
  noteShown(NEWS, SECTIONS, listThing({ of: 'house' }));
  const rows = await connection
    .select({ ...addressColumns, headline: publication.headline, language: publication.language })
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(gte(publication.firstPublishedAt, since))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);
  return rows.toReversed();
}

/** A page of an author or a tag, with the time of the newest change on it. */
export interface PlaceRow {
  slug: string;
  changedAt: Date | null;
}

/** Authors that a live story names, by slug. */
export async function publicAuthorPlaces(connection: Connection, slice: Slice): Promise<PlaceRow[]> {
  noteShown(NEWS);
  return connection
    .select({ slug: author.slug, changedAt: max(publication.lastPublishedAt) })
    .from(author)
    .innerJoin(publicationAuthor, eq(publicationAuthor.authorId, author.id))
    .innerJoin(publication, eq(publication.storyId, publicationAuthor.storyId))
    .groupBy(author.slug)
    .orderBy(asc(author.slug))
    .limit(slice.limit)
    .offset(slice.offset);
}

/** Tags that a live story carries, by slug. */
export async function publicTagPlaces(connection: Connection, slice: Slice): Promise<PlaceRow[]> {
  noteShown(NEWS);
  return connection
    .select({ slug: tag.slug, changedAt: max(publication.lastPublishedAt) })
    .from(tag)
    .innerJoin(publicationTag, eq(publicationTag.tagId, tag.id))
    .innerJoin(publication, eq(publication.storyId, publicationTag.storyId))
    .groupBy(tag.slug)
    .orderBy(asc(tag.slug))
    .limit(slice.limit)
    .offset(slice.offset);
}

function isAfter({ firstPublishedAt, storyId }: AddressRow): SQL | undefined {
  return or(
    gt(publication.firstPublishedAt, firstPublishedAt),
    and(eq(publication.firstPublishedAt, firstPublishedAt), gt(publication.storyId, storyId)),
  );
}
