import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { author, publication, redirect, section, story, storyByline, storyTag, tag } from '../schema';
import { rowsOfStory, together } from '../together';

/** The tags of a story in their order. */
export async function tagsOfStory(
  connection: Connection,
  storyId: string,
): Promise<{ id: string; slug: string; name: string }[]> {
  return tags(connection, storyId);
}

interface Named {
  id: string;
  slug: string;
  name: string;
}

const tags = rowsOfStory<Named>((connection, isOfStories) =>
  connection
    .select({ storyId: storyTag.storyId, id: tag.id, slug: tag.slug, name: tag.name })
    .from(storyTag)
    .innerJoin(tag, eq(tag.id, storyTag.tagId))
    .where(isOfStories(storyTag.storyId))
    .orderBy(asc(storyTag.position)),
);

/** The byline of a story in its order. */
export async function bylineOfStory(
  connection: Connection,
  storyId: string,
): Promise<{ id: string; slug: string; name: string }[]> {
  return byline(connection, storyId);
}

const byline = rowsOfStory<Named>((connection, isOfStories) =>
  connection
    .select({ storyId: storyByline.storyId, id: author.id, slug: author.slug, name: author.name })
    .from(storyByline)
    .innerJoin(author, eq(author.id, storyByline.authorId))
    .where(isOfStories(storyByline.storyId))
    .orderBy(asc(storyByline.position)),
);

/** Gives a story exactly these tags, in this order. */
export async function replaceStoryTags(
  tx: Connection,
  { storyId, tagIds }: { storyId: string; tagIds: readonly string[] },
): Promise<void> {
  await tx.delete(storyTag).where(eq(storyTag.storyId, storyId));
  if (tagIds.length === 0) return;
  await tx.insert(storyTag).values(tagIds.map((tagId, position) => ({ storyId, tagId, position })));
}

/** Gives a story exactly this byline, in this order. */
export async function replaceStoryByline(
  tx: Connection,
  { storyId, authorIds }: { storyId: string; authorIds: readonly string[] },
): Promise<void> {
  await tx.delete(storyByline).where(eq(storyByline.storyId, storyId));
  if (authorIds.length === 0) return;
  await tx
    .insert(storyByline)
    .values(authorIds.map((authorId, position) => ({ storyId, authorId, position })));
}

export interface DetailsChange {
  storyId: string;
  /** The revision that was read; when it no longer holds, nothing is written. */
  seenDetailsRevision: number;
  to: Pick<
    typeof story.$inferInsert,
    'sectionId' | 'slug' | 'kind' | 'language' | 'searchTitle' | 'socialTitle' | 'commissionedWords'
  >;
  now: Date;
}

/** Compare and set of the details in the story's row; raises `detailsRevision` and says whether the seen one still held. */
export async function changeStoryDetails(tx: Connection, change: DetailsChange): Promise<boolean> {
  const { storyId, seenDetailsRevision, to, now } = change;
  const changed = await tx
    .update(story)
    .set({ ...to, detailsRevision: seenDetailsRevision + 1, updatedAt: now })
    .where(and(eq(story.id, storyId), eq(story.detailsRevision, seenDetailsRevision)))
    .returning({ id: story.id });
  return changed.length === 1;
}

export interface Address {
  sectionId: string;
  slug: string;
}

/**
 * Whether another story has this address, had it once, or holds it on the desk. A spiked story holds nothing, and a sealed
 * one nothing before readers have it: who is refused an address would learn of it. An old
 * address counts, because links that lead to it must not end at a different story.
 */
export const isAddressTaken = together<Address & { storyId: string }, boolean>(async (connection, wanted) => {
  const found = await holders(connection, {
    sectionIds: listed([...new Set(wanted.map(({ sectionId }) => sectionId))]),
    slugs: listed([...new Set(wanted.map(({ slug }) => slug))]),
  });
  return wanted.map(({ storyId, sectionId, slug }) =>
    found.some((held) => held.sectionId === sectionId && held.slug === slug && held.storyId !== storyId),
  );
});

/** Everybody who has one of these slugs in one of these sections. */
const holders = prepared<Record<'sectionIds' | 'slugs', unknown>, Address & { storyId: string }>(
  (connection, slot) => {
    const [sectionIds, slugs] = [slot('sectionIds'), slot('slugs')];
    const live = connection
      .select({ storyId: publication.storyId, sectionId: publication.sectionId, slug: publication.slug })
      .from(publication)
      .where(and(isOneOf(publication.sectionId, sectionIds), isOneOf(publication.slug, slugs)));
    const onTheDesk = connection
      .select({
        storyId: story.id,
        sectionId: sql<string>`${story.sectionId}`,
        slug: sql<string>`${story.slug}`,
      })
      .from(story)
      .where(
        and(
          isOneOf(story.sectionId, sectionIds),
          isOneOf(story.slug, slugs),
          ne(story.workingState, 'spiked'),
          isNull(story.sealedAt),
        ),
      );
    const once = connection
      .select({ storyId: redirect.storyId, sectionId: section.id, slug: redirect.slug })
      .from(redirect)
      .innerJoin(section, eq(section.slug, redirect.sectionSlug))
      .where(and(isOneOf(section.id, sectionIds), isOneOf(redirect.slug, slugs)));
    return live.unionAll(onTheDesk).unionAll(once);
  },
);
