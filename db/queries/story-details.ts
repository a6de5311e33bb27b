import { and, asc, eq, exists, isNull, ne, or, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { prepared } from '../prepared';
import { author, publication, redirect, section, story, storyByline, storyTag, tag } from '../schema';
import { rowsOfStory } from '../together';

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
export async function isAddressTaken(
  connection: Connection,
  wanted: Address & { storyId: string },
): Promise<boolean> {
  const [holders] = await addressTaken(connection, { ...wanted });
  return Number(holders?.taken) === 1;
}

type Wanted = Record<'storyId' | 'sectionId' | 'slug', string>;

const addressTaken = prepared<Wanted, { taken: number }>((connection, slot) => {
  const [storyId, sectionId, slug] = [slot('storyId'), slot('sectionId'), slot('slug')];
  const live = connection
    .select({ storyId: publication.storyId })
    .from(publication)
    .where(
      and(eq(publication.sectionId, sectionId), eq(publication.slug, slug), ne(publication.storyId, storyId)),
    );
  const onTheDesk = connection
    .select({ storyId: story.id })
    .from(story)
    .where(
      and(
        eq(story.sectionId, sectionId),
        eq(story.slug, slug),
        ne(story.id, storyId),
        ne(story.workingState, 'spiked'),
        isNull(story.sealedAt),
      ),
    );
  const once = connection
    .select({ storyId: redirect.storyId })
    .from(redirect)
    .innerJoin(section, eq(section.slug, redirect.sectionSlug))
    .where(and(eq(section.id, sectionId), eq(redirect.slug, slug), ne(redirect.storyId, storyId)));
  const isTaken = or(exists(live), exists(onTheDesk), exists(once));
  return connection
    .select({ taken: sql<number>`case when ${isTaken} then 1 else 0 end` })
    .from(sql`(select 1) as one`);
});
