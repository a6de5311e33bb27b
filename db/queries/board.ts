import { and, asc, desc, eq, gt, inArray, lt, or, type SQL } from 'drizzle-orm';
import type { BoardFlag, BoardPlace } from '@/newsroom/board-view';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { Connection } from '../client';
import { assignment, author, person, section, story, storyAuthor, storyByline } from '../schema';
import { type BoardFilter, type BoardMoment, onBoard } from './board-filter';
import { flagColumns, flagsAmong } from './board-flags';

const columns = {
  id: story.id,
  headline: story.headline,
  title: assignment.title,
  workingState: story.workingState,
  publicState: story.publicState,
  revision: story.revision,
  kind: story.kind,
  sectionName: section.name,
  createdByName: person.name,
  updatedAt: story.updatedAt,
  releaseAt: story.releaseAt,
  dueAt: assignment.dueAt,
  sealedAt: story.sealedAt,
};

/** One line of the board. */
export interface BoardRow {
  id: string;
  headline: string;
  /** What the assignment is called, for a story that has no headline yet. */
  title: string | null;
  workingState: WorkingState;
  publicState: PublicState;
  revision: number;
  kind: StoryKind;
  sectionName: string | null;
  createdByName: string;
  updatedAt: Date;
  releaseAt: Date | null;
  dueAt: Date | null;
  sealedAt: Date | null;
  flags: BoardFlag[];
}

export interface BoardWindow {
  limit: number;
  after?: BoardPlace | null;
  before?: BoardPlace | null;
  /** Only these, as far as they fit the filter. */
  only?: readonly string[];
}

/** The stories of the board that match, last changed first; the ones next to a place, whichever side of it. */
export async function listBoard(
  connection: Connection,
  { filter, moment, window }: { filter: BoardFilter; moment: BoardMoment; window: BoardWindow },
): Promise<BoardRow[]> {
  const { limit, after, before, only } = window;
  const isBackwards = before !== null && before !== undefined;
  const order = isBackwards ? asc : desc;
  const rows = await connection
    .select({ ...columns, ...flagColumns(connection, moment.reader) })
    .from(story)
    .innerJoin(person, eq(person.id, story.createdBy))
    .leftJoin(section, eq(section.id, story.sectionId))
    .leftJoin(assignment, eq(assignment.storyId, story.id))
    .where(
      and(
        onBoard(connection, filter, moment),
        after ? isBelow(after) : undefined,
        before ? isAbove(before) : undefined,
        only ? inArray(story.id, [...only]) : undefined,
      ),
    )
    .orderBy(order(story.updatedAt), order(story.id))
    .limit(limit);
  const lines = rows.map(({ waiting, lapsed, changed, ...row }) => ({
    ...row,
    flags: flagsAmong({ waiting, lapsed, changed }),
  }));
  return isBackwards ? lines.toReversed() : lines;
}

/** The names in the bylines of these stories, each story's in their order. */
export async function bylinesOf(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; name: string }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: storyByline.storyId, name: author.name })
    .from(storyByline)
    .innerJoin(author, eq(author.id, storyByline.authorId))
    .where(inArray(storyByline.storyId, [...storyIds]))
    .orderBy(asc(storyByline.storyId), asc(storyByline.position));
}

/** Who writes these stories. */
export async function writersOfStories(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; personId: string; name: string }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: storyAuthor.storyId, personId: storyAuthor.personId, name: person.name })
    .from(storyAuthor)
    .innerJoin(person, eq(person.id, storyAuthor.personId))
    .where(inArray(storyAuthor.storyId, [...storyIds]))
    .orderBy(asc(storyAuthor.storyId), asc(person.name));
}

function isBelow({ at, storyId }: BoardPlace): SQL | undefined {
  const moment = new Date(at);
  return or(lt(story.updatedAt, moment), and(eq(story.updatedAt, moment), lt(story.id, storyId)));
}

function isAbove({ at, storyId }: BoardPlace): SQL | undefined {
  const moment = new Date(at);
  return or(gt(story.updatedAt, moment), and(eq(story.updatedAt, moment), gt(story.id, storyId)));
}
