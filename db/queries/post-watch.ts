import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, max, or, sql } from 'drizzle-orm';
import { originOf } from '@/newsroom/posts/post-origin';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { postWatch, publicationPost, socialPost } from '../schema';
import { indexRecords } from './post-index';
import type { SocialPostRow } from './social-post';

export type PostWatchRow = typeof postWatch.$inferSelect;

/** Begins to know what becomes of a record: nothing yet. From now on the library finds it. */
export async function openWatch(tx: Connection, record: Recorded): Promise<void> {
  await indexRecords(tx, [record]);
  await tx
    .insert(postWatch)
    .values({ postId: record.id, origin: originOf(record) })
    .onConflictDoNothing();
}

type Recorded = Pick<SocialPostRow, 'id' | 'platform' | 'postId' | 'url' | 'text' | 'authorName' | 'handle'>;

/** Records of which nothing is known yet, because they are older than the watch. */
export async function unwatchedPosts(connection: Connection, limit: number): Promise<Recorded[]> {
  const { id, platform, postId, url, text, authorName, handle } = socialPost;
  return connection
    .select({ id, platform, postId, url, text, authorName, handle })
    .from(socialPost)
    .leftJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .where(isNull(postWatch.postId))
    .limit(limit);
}

/** What is known of one record, or null. */
export async function findWatch(connection: Connection, postId: string): Promise<PostWatchRow | null> {
  const [row] = await connection.select().from(postWatch).where(eq(postWatch.postId, postId));
  return row ?? null;
}

/** As `findWatch`, and nobody changes it before the transaction ends. */
export async function lockWatch(tx: Connection, postId: string): Promise<PostWatchRow | null> {
  const [row] = await lockRows(tx.select().from(postWatch).where(eq(postWatch.postId, postId)), 'update');
  return row ?? null;
}

/** Nobody decides about a post, or changes what is known of any of its records, before the transaction ends. */
export async function lockPost(tx: Connection, origin: string): Promise<void> {
  const records = tx.select({ postId: postWatch.postId }).from(postWatch).where(eq(postWatch.origin, origin));
  // In one order, so that two who lock the same post wait for each other instead of for ever.
  await lockRows(records.orderBy(asc(postWatch.postId)), 'update');
}

/** Posts that a story has put before readers since their watch began: it begins, or begins anew. */
export async function newlyPublishedPosts(
  connection: Connection,
  limit: number,
): Promise<{ postId: string; at: Date }[]> {
  const newest = max(publicationPost.at);
  const rows = await connection
    .select({ postId: publicationPost.postId, at: newest })
    .from(publicationPost)
    .innerJoin(postWatch, eq(postWatch.postId, publicationPost.postId))
    .where(or(isNull(postWatch.since), lt(postWatch.since, publicationPost.at)))
    .groupBy(publicationPost.postId)
    .orderBy(asc(newest))
    .limit(limit);
  return rows.flatMap(({ postId, at }) => (at ? [{ postId, at }] : []));
}

/** Begins to look at a post that readers got at `at`, unless it is looked at since then or later already. */
export async function beginWatch(
  tx: Connection,
  { postId, at }: { postId: string; at: Date },
): Promise<void> {
  await tx
    .update(postWatch)
    .set({ since: at, due: at, tries: 0 })
    .where(and(eq(postWatch.postId, postId), or(isNull(postWatch.since), lt(postWatch.since, at))));
}

/** Posts whose next check has come, longest due first. */
export async function duePosts(
  connection: Connection,
  { now, limit }: { now: Date; limit: number },
): Promise<{ postId: string; platform: string; since: Date; due: Date }[]> {
  const rows = await connection
    .select({
      postId: postWatch.postId,
      platform: socialPost.platform,
      since: postWatch.since,
      due: postWatch.due,
    })
    .from(postWatch)
    .innerJoin(socialPost, eq(socialPost.id, postWatch.postId))
    .where(and(isNotNull(postWatch.since), lte(postWatch.due, now)))
    .orderBy(asc(postWatch.due), asc(postWatch.postId))
    .limit(limit);
  return rows.flatMap(({ since, due, ...row }) => (since && due ? [{ ...row, since, due }] : []));
}

/**
 * Compare and set: takes a post for one check by putting the next one off until `until`, so that another instance leaves
 * it alone meanwhile. False when somebody else took it first.
 */
export async function claimCheck(
  tx: Connection,
  { postId, due, until }: { postId: string; due: Date; until: Date },
): Promise<boolean> {
  const claimed = await tx
    .update(postWatch)
    .set({ due: until })
    .where(and(eq(postWatch.postId, postId), eq(postWatch.due, due)))
    .returning({ postId: postWatch.postId });
  return claimed.length === 1;
}

/** Writes what is known of a record, or when it is looked at again. */
export async function changeWatch(
  tx: Connection,
  postId: string,
  change: Partial<Omit<PostWatchRow, 'postId' | 'origin'>>,
): Promise<void> {
  await tx.update(postWatch).set(change).where(eq(postWatch.postId, postId));
}

/** Nothing is to decide any more about any record of this post. */
export async function closeTasks(tx: Connection, origin: string): Promise<void> {
  await tx.update(postWatch).set({ openSince: null }).where(eq(postWatch.origin, origin));
}

/** Those of these records that have something to decide, with how the post stands. */
export async function openTasksAmong(
  connection: Connection,
  postIds: readonly string[],
): Promise<Pick<PostWatchRow, 'postId' | 'state'>[]> {
  if (postIds.length === 0) return [];
  return connection
    .select({ postId: postWatch.postId, state: postWatch.state })
    .from(postWatch)
    .where(and(inArray(postWatch.postId, [...postIds]), isNotNull(postWatch.openSince)));
}

/** Whether readers have this record in any story. */
export async function isPostPublic(connection: Connection, postId: string): Promise<boolean> {
  const rows = await connection
    .select({ one: sql<number>`1` })
    .from(publicationPost)
    .where(eq(publicationPost.postId, postId))
    .limit(1);
  return rows.length > 0;
}
