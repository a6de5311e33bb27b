import type { Connection } from '@/db/client';
import { storyNames } from '@/db/queries/story-name';
import type { Actor } from '@/newsroom/actor';
import { readBoardView } from '@/newsroom/board-view';
import { storyName } from '@/newsroom/story-name';
import { filterFor, momentFor } from './board-filter';

/** What these stories are called now, by id; without those that are not on this person's board. */
export async function namesOnBoard(
  read: Connection,
  { actor, storyIds, now }: { actor: Actor; storyIds: readonly string[]; now: Date },
): Promise<Map<string, string>> {
  const filter = filterFor(actor, readBoardView({}, 'table'));
  if (!filter || storyIds.length === 0) return new Map();
  const moment = await momentFor(read, actor, now);
  const rows = await storyNames(read, { filter, moment, only: storyIds });
  return new Map(rows.map((row) => [row.storyId, storyName(row)]));
}
