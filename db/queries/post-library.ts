import { and, asc, count, desc, eq, exists, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { PostState } from '@/newsroom/posts/finding';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { person, postWatch, publicationPost, socialPost, story, workingPost } from '../schema';
import { isRecordFound } from './post-index';
import { isPostSeenBy } from './sealed-post';
import { isSeenBy } from './seen-stories';

/** `open`: with something to decide, and a story that shows it. `unchecked`: nobody has had an answer yet. */
export type LibraryState = PostState | 'open' | 'unchecked';

export interface LibraryFilter {
  /** Through whose eyes. */
  reader: StoryReader;
  /** What was typed: words that all stand in text, author, handle or address; see db/search. */
  query: string;
  platform?: string;
  state?: LibraryState;
}

const columns = {
  id: socialPost.id,
  platform: socialPost.platform,
  url: socialPost.url,
  authorName: socialPost.authorName,
  handle: socialPost.handle,
  text: socialPost.text,
  language: socialPost.language,
  direction: socialPost.direction,
  capturedAt: socialPost.capturedAt,
  capturedHow: socialPost.capturedHow,
  capturedByName: person.name,
  state: postWatch.state,
  finding: postWatch.finding,
  checkedAt: postWatch.checkedAt,
  openSince: postWatch.openSince,
};

/** The records that match, last captured first. */
export async function listRecords(
  connection: Connection,
  { offset, limit, ...filter }: LibraryFilter & { offset: number; limit: number },
) {
  return connection
    .select(columns)
    .from(socialPost)
    .innerJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .leftJoin(person, eq(person.id, socialPost.capturedBy))
    .where(matching(connection, filter))
    .orderBy(desc(socialPost.capturedAt), desc(socialPost.id))
    .offset(offset)
    .limit(limit);
}

export type LibraryRow = Awaited<ReturnType<typeof listRecords>>[number];

/** How many of the matching records stand how; null: not checked yet. */
export async function countRecordsByState(
  connection: Connection,
  filter: LibraryFilter,
): Promise<{ state: PostState | null; records: number }[]> {
  return connection
    .select({ state: postWatch.state, records: count() })
    .from(socialPost)
    .innerJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .where(matching(connection, filter))
    .groupBy(postWatch.state);
}

/** How many of the matching records wait for a decision. */
export async function countOpenRecords(connection: Connection, filter: LibraryFilter): Promise<number> {
  const [row] = await connection
    .select({ records: count() })
    .from(socialPost)
    .innerJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .where(matching(connection, { ...filter, state: 'open' }));
  return row?.records ?? 0;
}

/** The platforms of which the house has a record. */
export async function platformsInUse(connection: Connection, reader: StoryReader): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ platform: socialPost.platform })
    .from(socialPost)
    .where(isPostSeenBy(connection, socialPost.id, reader))
    .orderBy(asc(socialPost.platform));
  return rows.map((row) => row.platform);
}

/** Every record of one post that somebody may see, or of all there are, first captured first. */
export async function recordsOfPost(
  connection: Connection,
  origin: string,
  reader: StoryReader | 'everybody',
) {
  return connection
    .select({
      id: socialPost.id,
      text: socialPost.text,
      capturedAt: socialPost.capturedAt,
      capturedHow: socialPost.capturedHow,
      capturedByName: person.name,
    })
    .from(socialPost)
    .innerJoin(postWatch, eq(postWatch.postId, socialPost.id))
    .leftJoin(person, eq(person.id, socialPost.capturedBy))
    .where(
      and(
        eq(postWatch.origin, origin),
        reader === 'everybody' ? undefined : isPostSeenBy(connection, socialPost.id, reader),
      ),
    )
    .orderBy(asc(socialPost.capturedAt), asc(socialPost.id));
}

function matching(
  connection: Connection,
  { reader, query, platform, state }: LibraryFilter,
): SQL | undefined {
  return and(
    isRecordFound(query),
    isPostSeenBy(connection, socialPost.id, reader),
    platform === undefined ? undefined : eq(socialPost.platform, platform),
    state && inState(connection, reader, state),
  );
}

function inState(connection: Connection, reader: StoryReader, state: LibraryState): SQL | undefined {
  if (state === 'unchecked') return isNull(postWatch.state);
  if (state !== 'open') return eq(postWatch.state, state);
  return and(
    isNotNull(postWatch.openSince),
    or(exists(liveUse(connection)), exists(workingUse(connection, reader))),
  );
}

function liveUse(connection: Connection) {
  return connection
    .select({ storyId: publicationPost.storyId })
    .from(publicationPost)
    .where(eq(publicationPost.postId, postWatch.postId));
}

function workingUse(connection: Connection, reader: StoryReader) {
  return connection
    .select({ storyId: workingPost.storyId })
    .from(workingPost)
    .innerJoin(story, eq(story.id, workingPost.storyId))
    .where(
      and(
        eq(workingPost.postId, postWatch.postId),
        ne(story.workingState, 'spiked'),
        isSeenBy(connection, reader),
      ),
    );
}
