import type { Logger } from 'pino';
import type { Connection } from '@/db/client';
import { databaseTime } from '@/db/queries/clock';
import { lastOfAction } from '@/db/queries/history';
import { dueStories, type StoryRow } from '@/db/queries/story';
import { findVersion } from '@/db/queries/version';
import { CLOCK } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { move } from '../stories/move';
import type { Press } from '../stories/step';

/** Older than this, nobody expects it any more: an editor decides. */
const LATEST = 60 * 60 * 1000;

export type ReleaseContext = StoryContext & { log: Logger };

/**
 * Publishes the stories whose hour has come, by the clock of the database. Each is published at most once, however many
 * instances run this. What a guard stops, or what is more than an hour late, goes back to Approved and the desk is told.
 */
export async function releaseDue(
  context: ReleaseContext,
  readClock: (connection: Connection) => Promise<Date> = databaseTime,
): Promise<void> {
  const now = await readClock(context.database.read);
  for (const row of await dueStories(context.database.read, now)) {
    try {
      await release(row, { ...context, now });
    } catch (cause) {
      // One story that fails must not keep the others from their readers.
      context.log.error({ err: cause, story: row.id }, 'release failed');
    }
  }
}

async function release(row: StoryRow, context: ReleaseContext): Promise<void> {
  if (!row.releaseAt) throw new Error(`Story ${row.id} is scheduled without a time`);
  if (context.now.getTime() - row.releaseAt.getTime() > LATEST) {
    return putBack(row, 'It was to be published more than an hour ago, while the house was closed.', context);
  }
  const outcome = await move(await pressOf(row, context), context);
  if (outcome.ok) return context.log.info({ story: row.id }, 'released');
  // Somebody was quicker, or the database is busy: the next round sees what is left to do.
  if (outcome.code === 'conflict' || outcome.code === 'unavailable') return;
  await putBack(row, reasonOf(outcome), context);
}

/** Presses the button as it was pressed when the story was scheduled, for the version that was seen then. */
async function pressOf(row: StoryRow, { database: { read } }: ReleaseContext): Promise<Press> {
  const storyId = row.id;
  const scheduled = await lastOfAction(read, { storyId, action: 'schedule' });
  const versionId = scheduled?.versionId;
  const version = versionId ? await findVersion(read, { storyId, versionId }) : null;
  return {
    storyId,
    action: row.publicState === 'never' ? 'publish' : 'publish_update',
    actor: CLOCK,
    seenRevision: row.revision,
    ...(version && { expectedHash: version.hash }),
    ...(scheduled?.changeClass && { changeClass: scheduled.changeClass }),
    ...(scheduled?.note && { note: scheduled.note }),
  };
}

async function putBack(row: StoryRow, reason: string, context: ReleaseContext): Promise<void> {
  const press = {
    storyId: row.id,
    action: 'unschedule',
    actor: CLOCK,
    seenRevision: row.revision,
    reason,
  } as const;
  const outcome = await move(press, context);
  // The reason may quote the story or whoever holds it; it stands in the history.
  if (outcome.ok) context.log.warn({ story: row.id }, 'not released');
}

function reasonOf(refusal: Exclude<Outcome<never>, { ok: true }>): string {
  return refusal.problems?.map((problem) => problem.message).join(' ') || refusal.message;
}
