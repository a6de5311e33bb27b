import type { Logger } from 'pino';
import type { Connection } from '@/db/client';
import { findLivePublication, type PublicationRow } from '@/db/queries/publication';
import {
  countPublicComments,
  countPublicThreads,
  findPublicComment,
  type PublicCommentRow,
  peopleInByline,
  publicAnswers,
  publicThreads,
} from '@/db/queries/reader-comment-public';
import { noteShownUntil } from '@/db/shown';
import { pagePath } from '../site/addresses';
import type { Site } from '../site/site-settings';
import { type Stamp, stamp } from '../site/stamp';
import { isId } from '../stories/readable';
import { commentsPath } from './commented-story';
import { readCommentStanding } from './read-policy';

/** A comment as readers get it. */
export interface CommentView {
  id: string;
  /** Its own address, where it is answered and reported. */
  path: string;
  name: string;
  badge: 'author' | 'staff' | null;
  /** Null: it is not shown any more, and others have answered. */
  text: string | null;
  at: Stamp;
  /** Whom it answers, where that is not the first of the thread. */
  answersName: string | null;
}

export interface CommentThread {
  first: CommentView;
  answers: CommentView[];
}

/** Whether a story takes comments, and what is said about it. */
export interface CommentsOutline {
  path: string;
  takes: boolean;
  sentence: string;
}

/** One page of what readers wrote below a story. */
export interface CommentsPage extends CommentsOutline {
  comments: number;
  threads: CommentThread[];
  page: number;
  pages: number;
  newer: string | null;
  older: string | null;
}

const THREADS_ON_A_PAGE = 20;

/**
 * What the story's own page says of its comments: how to get to them, and no number, so that no comment ever has that page
 * drawn anew.
 */
export async function readCommentsOutline(
  connection: Connection,
  story: Pick<PublicationRow, 'storyId' | 'sectionSlug' | 'slug' | 'firstPublishedAt'>,
  now: Date,
): Promise<CommentsOutline> {
  const { takes, closesAt, sentence } = await readCommentStanding(connection, { ...story, now });
  // The page says otherwise from then on, though nobody has done anything.
  if (takes) noteShownUntil(closesAt);
  return { path: commentsPath(story), takes, sentence };
}

/** What the page of a story has of them; a word when that cannot be told now. */
export type CommentsOfStory = CommentsOutline | 'unreadable';

/** When a page that could not tell of its comments is drawn again. */
const TRY_AGAIN = 60_000;

/**
 * The same, by the story's id; null when it was taken from readers just now. Never throws: a story is read for its own sake, and
 * its page is drawn whatever is the matter with the comments.
 */
export async function readCommentsOfStory(
  connection: Connection,
  { storyId, now, log }: { storyId: string; now: Date; log: Logger },
): Promise<CommentsOfStory | null> {
  try {
    const story = await findLivePublication(connection, storyId);
    return story && (await readCommentsOutline(connection, story, now));
  } catch (cause) {
    log.error({ err: cause, story: storyId }, 'the comments of a story cannot be read');
    noteShownUntil(new Date(now.getTime() + TRY_AGAIN));
    return 'unreadable';
  }
}

/** The comments on a live story, newest thread first; null for a page beyond the end. */
export async function readCommentsPage(
  connection: Connection,
  { story, page, site, now }: { story: PublicationRow; page: number; site: Site; now: Date },
): Promise<CommentsPage | null> {
  const { storyId } = story;
  const outline = await readCommentsOutline(connection, story, now);
  const pages = Math.max(1, Math.ceil((await countPublicThreads(connection, storyId)) / THREADS_ON_A_PAGE));
  if (page > pages) return null;
  const offset = (page - 1) * THREADS_ON_A_PAGE;
  const firsts = await publicThreads(connection, { storyId, limit: THREADS_ON_A_PAGE, offset });
  const rootIds = firsts.map(({ id }) => id);
  const answers = await publicAnswers(connection, { storyId, rootIds });
  const view = await viewer(connection, { story, site });
  return {
    ...outline,
    comments: await countPublicComments(connection, storyId),
    threads: firsts.map((first) => threadOf(first, { answers, view })),
    page,
    pages,
    newer: page > 1 ? pagePath(outline.path, page - 1) : null,
    older: page < pages ? pagePath(outline.path, page + 1) : null,
  };
}

/** One comment, with whether it can be answered; null for one that readers do not have. */
export async function readOneComment(
  connection: Connection,
  { story, commentId, site, now }: { story: PublicationRow; commentId: string; site: Site; now: Date },
): Promise<(CommentsOutline & { comment: CommentView }) | null> {
  const outline = await readCommentsOutline(connection, story, now);
  const row = isId(commentId)
    ? await findPublicComment(connection, { storyId: story.storyId, commentId })
    : null;
  if (!row) return null;
  const view = await viewer(connection, { story, site });
  return { ...outline, comment: view(row, null) };
}

type View = (row: PublicCommentRow, answersName: string | null) => CommentView;

async function viewer(
  connection: Connection,
  { story, site }: { story: PublicationRow; site: Site },
): Promise<View> {
  const authors = await peopleInByline(connection, story.storyId);
  return (row, answersName) => {
    const { id, name, text, at, personId } = row;
    const isThere = row.state === 'approved' && row.isHidden === 0;
    return {
      id,
      path: commentsPath(story, id),
      name: isThere ? name : 'Somebody',
      badge: personId === null || !isThere ? null : authors.has(personId) ? 'author' : 'staff',
      text: isThere ? text : null,
      at: stamp(at, site.timeZone),
      answersName,
    };
  };
}

function threadOf(
  first: PublicCommentRow,
  { answers, view }: { answers: readonly PublicCommentRow[]; view: View },
): CommentThread {
  const own = answers.filter(({ rootId }) => rootId === first.id);
  const names = new Map(own.map(({ id, name }) => [id, name]));
  return {
    first: view(first, null),
    answers: own.map((row) => view(row, names.get(row.parentId ?? '') ?? null)),
  };
}
