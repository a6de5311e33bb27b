import { and, count, desc, eq, gte, sql } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { assignment, person, story, storyAuthor } from '../schema';
import { type BoardFilter, type BoardMoment, isDue, onBoard } from './board-filter';
import { flagColumns } from './board-flags';
import { isSeenBy } from './seen-stories';

/** How many stories are alike in everything that the board filters by. */
export interface BoardCount {
  workingState: WorkingState;
  publicState: PublicState;
  section: string | null;
  kind: StoryKind;
  /** 1 where it holds. A story can be overdue, due today and due this week all at once. */
  overdue: number;
  today: number;
  week: number;
  undue: number;
  waiting: number;
  lapsed: number;
  changed: number;
  stories: number;
}

/**
 * The stories that match, counted by all that the board filters by at once. Every number on the board is a sum over these
 * rows, so that one look at the stories serves all of them.
 */
export async function countBoard(
  connection: Connection,
  filter: BoardFilter,
  moment: BoardMoment,
): Promise<BoardCount[]> {
  // Grouped around a query of its own: a condition with values in it is no column that Postgres would group by.
  const each = connection
    .select({
      workingState: story.workingState,
      publicState: story.publicState,
      section: story.sectionId,
      kind: story.kind,
      overdue: bit('overdue', isDue('overdue', moment.spans)),
      today: bit('today', isDue('today', moment.spans)),
      week: bit('week', isDue('week', moment.spans)),
      undue: bit('undue', isDue('none', moment.spans)),
      ...flagColumns(connection, moment.reader),
    })
    .from(story)
    .leftJoin(assignment, eq(assignment.storyId, story.id))
    .where(onBoard(connection, filter, moment))
    .as('each_story');
  const { workingState, publicState, section, kind } = each;
  const { overdue, today, week, undue, waiting, lapsed, changed } = each;
  const alike = {
    workingState,
    publicState,
    section,
    kind,
    overdue,
    today,
    week,
    undue,
    waiting,
    lapsed,
    changed,
  };
  return connection
    .select({ ...alike, stories: count() })
    .from(each)
    .groupBy(...Object.values(alike).map((part) => sql`${part}`));
}

/** Who writes the stories that match, and how many of them each, by name. */
export async function countWriters(
  connection: Connection,
  filter: BoardFilter,
  moment: BoardMoment,
): Promise<{ personId: string; name: string; stories: number }[]> {
  return connection
    .select({ personId: person.id, name: person.name, stories: count() })
    .from(storyAuthor)
    .innerJoin(person, eq(person.id, storyAuthor.personId))
    .innerJoin(story, eq(story.id, storyAuthor.storyId))
    .leftJoin(assignment, eq(assignment.storyId, story.id))
    .where(onBoard(connection, filter, moment))
    .groupBy(person.id, person.name)
    .orderBy(person.name, person.id);
}

/** Stories that somebody may see and that moved, or whose details or headline changed, from this moment on; last changed first. */
export async function changedSince(
  connection: Connection,
  { reader, since, limit }: { reader: StoryReader; since: Date; limit: number },
): Promise<string[]> {
  const rows = await connection
    .select({ id: story.id })
    .from(story)
    .where(and(gte(story.updatedAt, since), isSeenBy(connection, reader)))
    .orderBy(desc(story.updatedAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

function bit(name: string, condition: ReturnType<typeof isDue>) {
  return sql<number>`case when ${condition} then 1 else 0 end`.as(name);
}
