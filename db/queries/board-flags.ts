import { and, eq, exists, gte, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { BOARD_FLAGS, type BoardFlag } from '@/newsroom/board-view';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { approval, contributor, publication, story, storyAuthor } from '../schema';

/** For whom the board is read: what waits for somebody depends on it. */
export interface FlagReader extends StoryReader {
  isEditor: boolean;
}

/** The condition that a flag is on a story. A new flag is one entry here and one in `newsroom/board-view.ts`. */
export const FLAG_CONDITIONS: Readonly<
  Record<BoardFlag, (connection: Connection, reader: FlagReader) => SQL | undefined>
> = {
  waiting: waitsFor,
  lapsed: hasLapsed,
  changed: () => and(eq(story.publicState, 'live'), ne(story.workingState, 'clean')),
};

/** Each flag as a column: 1 where it is on the story. */
export function flagColumns(connection: Connection, reader: FlagReader) {
  const column = (flag: BoardFlag) => {
    const isOn = FLAG_CONDITIONS[flag](connection, reader);
    return sql<number>`case when ${isOn} then 1 else 0 end`.as(flag);
  };
  return { waiting: column('waiting'), lapsed: column('lapsed'), changed: column('changed') };
}

/** Those flags of a row that are on, in the order of the house. */
export function flagsAmong(row: Readonly<Record<BoardFlag, number>>): BoardFlag[] {
  return BOARD_FLAGS.map(({ flag }) => flag).filter((flag) => Number(row[flag]) === 1);
}

/** Own stories that were sent back; and for an editor what is in review and was written by others. */
function waitsFor(connection: Connection, { personId, isEditor }: FlagReader): SQL | undefined {
  const isWriter = exists(
    connection
      .select({ storyId: storyAuthor.storyId })
      .from(storyAuthor)
      .where(and(eq(storyAuthor.storyId, story.id), eq(storyAuthor.personId, personId))),
  );
  const sentBack = and(eq(story.workingState, 'changes_requested'), isWriter);
  if (!isEditor) return sentBack;
  const workedOnIt = exists(
    connection
      .select({ storyId: contributor.storyId })
      .from(contributor)
      .where(and(eq(contributor.storyId, story.id), eq(contributor.personId, personId))),
  );
  return or(sentBack, and(eq(story.workingState, 'in_review'), not(workedOnIt)));
}

/** Somebody vouched for the text since it went out last, and for none of what it says now. */
function hasLapsed(connection: Connection): SQL | undefined {
  const wentOutWithIt = connection
    .select({ storyId: publication.storyId })
    .from(publication)
    .where(and(eq(publication.storyId, story.id), gte(publication.lastPublishedAt, approval.at)));
  const of = (lapsed: SQL) =>
    connection
      .select({ id: approval.id })
      .from(approval)
      .where(and(eq(approval.storyId, story.id), lapsed, not(exists(wentOutWithIt))));
  return and(
    inArray(story.workingState, ['draft', 'in_review', 'changes_requested']),
    inArray(story.publicState, ['never', 'live']),
    exists(of(isNotNull(approval.lapsedAt))),
    not(exists(of(isNull(approval.lapsedAt)))),
  );
}
