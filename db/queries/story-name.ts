import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { assignment, story } from '../schema';
import { type BoardFilter, type BoardMoment, onBoard } from './board-filter';

interface NameRow {
  storyId: string;
  headline: string;
  /** What the assignment is called. */
  title: string | null;
}

/** What these stories are called, as far as the filter of somebody's board shows them. */
export async function storyNames(
  connection: Connection,
  { filter, moment, only }: { filter: BoardFilter; moment: BoardMoment; only: readonly string[] },
): Promise<NameRow[]> {
  if (only.length === 0) return [];
  return connection
    .select({ storyId: story.id, headline: story.headline, title: assignment.title })
    .from(story)
    .leftJoin(assignment, eq(assignment.storyId, story.id))
    .where(and(inArray(story.id, [...only]), onBoard(connection, filter, moment)));
}
