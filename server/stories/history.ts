import type { Problem } from '@/content/problem';
import type { Connection } from '@/db/client';
import { type HistoryRow, listHistory } from '@/db/queries/history';
import { changeClassName } from '@/newsroom/change-class';
import type { TransitionName } from '@/newsroom/workflow';
import { stepDeed } from './deed';

/** One line of a story's history, ready to be shown. */
export interface HistoryEntry {
  revision: number;
  action: TransitionName;
  /** "Approved by Edie Marsh" */
  sentence: string;
  /** ISO 8601 in UTC. */
  at: string;
  versionNumber: number | null;
  reason: string | null;
  /** The kind of change as readers were told it. */
  change: string | null;
  note: string | null;
  /** What was known to be missing and did not stop it. */
  warnings: Problem[];
}

/** All that ever happened to a story, newest first. */
export async function readHistory(connection: Connection, storyId: string): Promise<HistoryEntry[]> {
  return (await listHistory(connection, storyId)).map(entryOf);
}

function entryOf(row: HistoryRow): HistoryEntry {
  const { revision, action, at, versionNumber, reason, changeClass, note, warnings } = row;
  return {
    revision,
    action,
    sentence: stepDeed(row),
    at: at.toISOString(),
    versionNumber,
    reason,
    change: changeClass && changeClassName(changeClass),
    note,
    warnings,
  };
}
