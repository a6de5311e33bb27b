import { and, desc, eq, sql } from 'drizzle-orm';
import {
  addressThing,
  CORRECTIONS,
  type PublicPlace,
  photoThing,
  storyThing,
  touchedBy,
} from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { isOneOf, listed } from '../dialect';
import { preparedInsert, preparedWrite } from '../prepared-writes';
import {
  changeNote,
  publication,
  publicationAuthor,
  publicationEmbed,
  publicationPhoto,
  publicationTag,
  redirect,
  section,
  tombstone,
} from '../schema';
import { allAtOnce, rowsOfStory, rowsWrittenTogether, writtenTogether } from '../together';
import { insertPublishedPosts, publishedSince } from './post-use';
import { forgetPublication, indexPublications } from './published-index';

export type NewPublication = typeof publication.$inferInsert & {
  authorIds: readonly string[];
  tagIds: readonly string[];
  photoIds: readonly string[];
  embedIds: readonly string[];
  postIds: readonly string[];
};

/** Puts a story before readers, in place of what they had of it. Throws when another story has the address. */
export async function replacePublication(tx: Connection, row: NewPublication): Promise<void> {
  const { authorIds, tagIds, photoIds, embedIds, postIds, ...main } = row;
  const { storyId } = main;
  const since = await publishedSince(tx, storyId);
  const before = await publicPlace(tx, storyId);
  if (before) await tx.delete(publication).where(eq(publication.storyId, storyId));
  await insertPublication(tx, main);
  const authors = authorIds.map((authorId, position) => ({ storyId, authorId, position }));
  const tags = tagIds.map((tagId, position) => ({ storyId, tagId, position }));
  const photos = photoIds.map((photoId) => ({ storyId, photoId }));
  if (authors.length > 0) await insertAuthors(tx, authors);
  if (tags.length > 0) await insertTags(tx, tags);
  const embeds = embedIds.map((embedId) => ({ storyId, embedId }));
  if (photos.length > 0) await tx.insert(publicationPhoto).values(photos);
  if (embeds.length > 0) await tx.insert(publicationEmbed).values(embeds);
  const posts = postIds.map((postId) => ({ storyId, postId, at: since.get(postId) ?? main.lastPublishedAt }));
  await insertPublishedPosts(tx, posts);
  await indexPublication(tx, storyId);
  touch(...touchedBy({ storyId, before, after: await publicPlace(tx, storyId) }));
}

const insertPublication = writtenTogether(preparedInsert(publication));
const insertAuthors = rowsWrittenTogether(preparedInsert(publicationAuthor));
const insertTags = rowsWrittenTogether(preparedInsert(publicationTag));
const indexPublication = writtenTogether(indexPublications);

/** Gives a live story these photos as its public ones. */
export async function replacePublicPhotos(
  tx: Connection,
  { storyId, photoIds }: { storyId: string; photoIds: readonly string[] },
): Promise<void> {
  await tx.delete(publicationPhoto).where(eq(publicationPhoto.storyId, storyId));
  const photos = photoIds.map((photoId) => ({ storyId, photoId }));
  if (photos.length > 0) await tx.insert(publicationPhoto).values(photos);
  touch(storyThing(storyId), ...photoIds.map(photoThing));
}

/** Takes a story from readers; its authors, tags, photos, embeds and posts go with it. */
export async function removePublication(tx: Connection, storyId: string): Promise<void> {
  touch(...touchedBy({ storyId, before: await publicPlace(tx, storyId), after: null }));
  await tx.delete(publication).where(eq(publication.storyId, storyId));
  await forgetPublication(tx, storyId);
}

async function publicPlace(tx: Connection, storyId: string): Promise<PublicPlace | null> {
  const [row] = await place(tx, storyId);
  if (!row) return null;
  const [authors, tags] = await allAtOnce([placeAuthors(tx, storyId), placeTags(tx, storyId)]);
  return { ...row, authorIds: authors.map(({ id }) => id), tagIds: tags.map(({ id }) => id) };
}

const place = rowsOfStory<Omit<PublicPlace, 'authorIds' | 'tagIds'>>((connection, isOfStories) =>
  connection
    .select({
      storyId: publication.storyId,
      sectionId: publication.sectionId,
      sectionSlug: section.slug,
      slug: publication.slug,
      firstPublishedAt: publication.firstPublishedAt,
    })
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(isOfStories(publication.storyId)),
);

const placeAuthors = rowsOfStory<{ id: string }>((connection, isOfStories) =>
  connection
    .select({ storyId: publicationAuthor.storyId, id: publicationAuthor.authorId })
    .from(publicationAuthor)
    .where(isOfStories(publicationAuthor.storyId)),
);

const placeTags = rowsOfStory<{ id: string }>((connection, isOfStories) =>
  connection
    .select({ storyId: publicationTag.storyId, id: publicationTag.tagId })
    .from(publicationTag)
    .where(isOfStories(publicationTag.storyId)),
);

/** Where a story is now, as readers type it; null when it is nowhere. */
export async function liveAddress(connection: Connection, storyId: string): Promise<LiveAddress | null> {
  const [row] = await address(connection, storyId);
  return row ?? null;
}

interface LiveAddress {
  sectionSlug: string;
  slug: string;
  firstPublishedAt: Date;
  lastPublishedAt: Date;
}

const address = rowsOfStory<LiveAddress>((connection, isOfStories) =>
  connection
    .select({
      storyId: publication.storyId,
      sectionSlug: section.slug,
      slug: publication.slug,
      firstPublishedAt: publication.firstPublishedAt,
      lastPublishedAt: publication.lastPublishedAt,
    })
    .from(publication)
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(isOfStories(publication.storyId)),
);

/**
 * Keeps an address that a story had, so that links to it still find the story, or learn that it is gone. Whoever had the
 * address last is found there.
 */
export async function keepOldAddress(tx: Connection, row: typeof redirect.$inferInsert): Promise<void> {
  const { storyId, at } = row;
  const target = [redirect.sectionSlug, redirect.slug];
  await tx.insert(redirect).values(row).onConflictDoUpdate({ target, set: { storyId, at } });
  touch(addressThing(row));
}

/** Forgets that this address was an old one: the story is there again, and must not lead to itself. */
export async function forgetOldAddress(
  tx: Connection,
  { sectionSlug, slug }: { sectionSlug: string; slug: string },
): Promise<void> {
  await deleteRedirect(tx, { sectionSlug, slug });
  touch(addressThing({ sectionSlug, slug }));
}

const deleteRedirect = writtenTogether<{ sectionSlug: string; slug: string }>(async (tx, addresses) => {
  await deleteRedirects(tx, {
    sections: listed(addresses.map(({ sectionSlug }) => sectionSlug)),
    slugs: listed(addresses.map(({ slug }) => slug)),
    addresses: listed(addresses.map(({ sectionSlug, slug }) => `${sectionSlug}/${slug}`)),
  });
});

// By sections and slugs the index finds them; only the whole address says which of them are meant.
const deleteRedirects = preparedWrite<Record<'sections' | 'slugs' | 'addresses', unknown>>((tx, slot) =>
  tx
    .delete(redirect)
    .where(
      and(
        isOneOf(redirect.sectionSlug, slot('sections')),
        isOneOf(redirect.slug, slot('slugs')),
        isOneOf(sql`${redirect.sectionSlug} || '/' || ${redirect.slug}`, slot('addresses')),
      ),
    ),
);

/** Puts a tombstone at the addresses of a killed story. There is no function to change or remove one. */
export async function insertTombstone(tx: Connection, row: typeof tombstone.$inferInsert): Promise<void> {
  await tx.insert(tombstone).values(row);
  touch(storyThing(row.storyId));
}

export async function insertChangeNote(tx: Connection, row: typeof changeNote.$inferInsert): Promise<void> {
  await tx.insert(changeNote).values(row);
  touch(storyThing(row.storyId), CORRECTIONS);
}

/** When readers were last told of a change to this story; null when they never were. */
export async function lastChangeNoteAt(connection: Connection, storyId: string): Promise<Date | null> {
  const [row] = await lastNote(connection, storyId);
  return row?.at ?? null;
}

const lastNote = rowsOfStory<{ at: Date }>((connection, isOfStories) =>
  connection
    .select({ storyId: changeNote.storyId, at: changeNote.at })
    .from(changeNote)
    .where(isOfStories(changeNote.storyId))
    .orderBy(desc(changeNote.at)),
);
