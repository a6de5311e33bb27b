import { and, asc, eq, exists } from 'drizzle-orm';
import type { SocialProfile } from '@/newsroom/byline';
import { addressThing, authorThing, listThing, SECTIONS, storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import {
  author,
  publication,
  publicationAuthor,
  publicationTag,
  redirect,
  section,
  tag,
  tombstone,
} from '../schema';
import { noteShown } from '../shown';
import type { BylineRow } from './publication';

/** A section as readers see it. */
export interface PublicSectionRow {
  id: string;
  slug: string;
  name: string;
  description: string;
}

const sectionColumns = {
  id: section.id,
  slug: section.slug,
  name: section.name,
  description: section.description,
};

/** All sections in the order of the house, also those with nothing in them yet. */
export async function listPublicSections(connection: Connection): Promise<PublicSectionRow[]> {
  noteShown(SECTIONS);
  return connection.select(sectionColumns).from(section).orderBy(asc(section.position), asc(section.name));
}

export async function findPublicSection(
  connection: Connection,
  slug: string,
): Promise<PublicSectionRow | null> {
  noteShown(SECTIONS);
  const [row] = await connection.select(sectionColumns).from(section).where(eq(section.slug, slug));
  return row ?? null;
}

/** An author as the page with their stories shows them. */
export type PublicAuthor = Omit<BylineRow, 'storyId'> & {
  id: string;
  /** Where else to follow them. */
  moreSocial: SocialProfile[] | null;
};

/** The byline profile at this address; null for one who has no live story, however many drafts. */
export async function findPublicAuthor(connection: Connection, slug: string): Promise<PublicAuthor | null> {
  const live = connection
    .select({ storyId: publicationAuthor.storyId })
    .from(publicationAuthor)
    .where(eq(publicationAuthor.authorId, author.id));
  const [row] = await connection
    .select({
      id: author.id,
      slug: author.slug,
      name: author.name,
      bio: author.bio,
      socialPlatform: author.socialPlatform,
      socialHandle: author.socialHandle,
      moreSocial: author.moreSocial,
      picture: author.picture,
    })
    .from(author)
    .where(and(eq(author.slug, slug), exists(live)));
  if (row) noteShown(authorThing(row.id), listThing({ of: 'author', id: row.id }));
  return row ?? null;
}

/** The tag at this address; null for one that no live story carries, because a new tag can tell of a coming story. */
export async function findPublicTag(
  connection: Connection,
  slug: string,
): Promise<{ id: string; slug: string; name: string } | null> {
  const live = connection
    .select({ storyId: publicationTag.storyId })
    .from(publicationTag)
    .where(eq(publicationTag.tagId, tag.id));
  const [row] = await connection
    .select({ id: tag.id, slug: tag.slug, name: tag.name })
    .from(tag)
    .where(and(eq(tag.slug, slug), exists(live)));
  if (row) noteShown(listThing({ of: 'tag', id: row.id }));
  return row ?? null;
}

/** What became of the story that once was at an address. */
export type OldAddress =
  | { became: 'moved'; sectionSlug: string; slug: string }
  | { became: 'withdrawn' }
  | { became: 'killed'; words: string; at: Date };

/**
 * What is at an address that a story once had; null when it was nobody's. It always leads to where the story is now, in
 * one step, however often it has moved.
 */
export async function findOldAddress(
  connection: Connection,
  { sectionSlug, slug }: { sectionSlug: string; slug: string },
): Promise<OldAddress | null> {
  noteShown(addressThing({ sectionSlug, slug }), SECTIONS);
  const [row] = await connection
    .select({
      storyId: redirect.storyId,
      nowSection: section.slug,
      nowSlug: publication.slug,
      words: tombstone.words,
      at: tombstone.at,
    })
    .from(redirect)
    .leftJoin(publication, eq(publication.storyId, redirect.storyId))
    .leftJoin(section, eq(section.id, publication.sectionId))
    .leftJoin(tombstone, eq(tombstone.storyId, redirect.storyId))
    .where(and(eq(redirect.sectionSlug, sectionSlug), eq(redirect.slug, slug)));
  if (!row) return null;
  noteShown(storyThing(row.storyId));
  const { nowSection, nowSlug, words, at } = row;
  if (words !== null && at !== null) return { became: 'killed', words, at };
  return nowSection && nowSlug
    ? { became: 'moved', sectionSlug: nowSection, slug: nowSlug }
    : { became: 'withdrawn' };
}
