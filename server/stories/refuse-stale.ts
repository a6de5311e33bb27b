import type { Connection } from '@/db/client';
import type { StoryRow } from '@/db/queries/story';
import { isClock } from '@/newsroom/actor';
import type { Refusal } from '@/newsroom/refusal';
import { lostStep } from './lost-step';
import type { Press } from './step';

/**
 * Some steps are about one revision of the story and no other: who confirms a kill has read one request, who looks over
 * quick fixes has read these, and the clock releases what was scheduled for a minute that has come. A story that was
 * scheduled anew meanwhile is left alone. Null for every other step, whose guards say what has changed.
 */
export async function refuseStale(
  tx: Connection,
  { press, row, now }: { press: Press; row: StoryRow; now: Date },
): Promise<Refusal | null> {
  if (!isClock(press.actor) && !ABOUT_WHAT_WAS_READ.has(press.action)) return null;
  return press.seenRevision === row.revision ? null : lostStep(tx, row.id, now);
}

const ABOUT_WHAT_WAS_READ = new Set<Press['action']>(['kill', 'look_over']);
