import { and, eq, exists, gte, inArray, isNull, lt, type SQL } from 'drizzle-orm';
import type { BothStates } from '@/newsroom/board-status';
import type { BoardFlag, DueChoice } from '@/newsroom/board-view';
import type { DueSpans } from '@/newsroom/due';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { Connection } from '../client';
import { assignment, story, storyAuthor } from '../schema';
import { FLAG_CONDITIONS, type FlagReader } from './board-flags';
import { isSeenBy } from './seen-stories';
import { isStoryFound } from './story-index';

/** What a story must be to stand on the board; what is left out or null does not matter. */
export interface BoardFilter {
  /** Only stories that this person writes. */
  ownOf: string | null;
  words: string;
  states: Partial<BothStates> | null;
  section: string | null;
  person: string | null;
  due: DueChoice | null;
  flag: BoardFlag | null;
  kind: StoryKind | null;
}

/** What the conditions take to mean something: who asks, and when. */
export interface BoardMoment {
  reader: FlagReader;
  spans: DueSpans;
}

/**
 * The condition of a filter, for a query that joins `assignment` to `story`. Everything that the board shows goes
 * through it, so that nothing is listed or counted that somebody may not see.
 */
export function onBoard(connection: Connection, filter: BoardFilter, moment: BoardMoment): SQL | undefined {
  const { ownOf, words, states, section, person, due, flag, kind } = filter;
  return and(
    isSeenBy(connection, moment.reader),
    ownOf === null ? undefined : isWrittenBy(connection, ownOf),
    words === '' ? undefined : isStoryFound(words),
    states?.workingState && eq(story.workingState, states.workingState),
    states?.publicState && eq(story.publicState, states.publicState),
    section === null ? undefined : eq(story.sectionId, section),
    person === null ? undefined : isWrittenBy(connection, person),
    due === null ? undefined : isDue(due, moment.spans),
    flag === null ? undefined : FLAG_CONDITIONS[flag](connection, moment.reader),
    kind === null ? undefined : eq(story.kind, kind),
  );
}

/** The condition that a story's text is due then. Only what its author still has can be overdue. */
export function isDue(due: DueChoice, spans: DueSpans): SQL | undefined {
  if (due === 'none') return isNull(assignment.dueAt);
  const { from, before } = spans[due];
  return and(
    due === 'overdue' ? inArray(story.workingState, ['draft', 'changes_requested']) : undefined,
    from ? gte(assignment.dueAt, from) : undefined,
    before ? lt(assignment.dueAt, before) : undefined,
  );
}

function isWrittenBy(connection: Connection, personId: string): SQL {
  return exists(
    connection
      .select({ storyId: storyAuthor.storyId })
      .from(storyAuthor)
      .where(and(eq(storyAuthor.storyId, story.id), eq(storyAuthor.personId, personId))),
  );
}
