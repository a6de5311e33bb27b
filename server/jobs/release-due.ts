import type { Logger } from 'pino';
import type { Connection } from '@/db/client';
import { databaseTime } from '@/db/queries/clock';
import { lastOfAction } from '@/db/queries/history';
import { claimDueStories, dueStories, type StoryRow } from '@/db/queries/story';
import { findVersion } from '@/db/queries/version';
import { allAtOnce } from '@/db/together';
import { CLOCK } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { move, moveTogether } from '../stories/move';
import type { Press } from '../stories/step';

/** Older than this, nobody expects it any more: an editor decides. */
const LATEST = 60 * 60 * 1000;

/** How often what is due is looked for, in milliseconds. A look costs a question to the database; readers wait for the next one. */
export const RELEASE_EVERY = 250;

type ReadClock = (connection: Connection) => Promise<Date>;

export type ReleaseContext = Omit<StoryContext, 'now'> & { log: Logger };

type Release = StoryContext & { log: Logger };

/**
 * How many go out in one transaction. A commit waits for the disk, and for its turn at the end of the audit: ten of them
 * wait once. More would keep those who type waiting.
 */
const TOGETHER = 10;

/** A database that is asked over a line has time for others while one waits for its answer. */
const LANES = 4;

/**
 * Publishes the stories whose hour has come, by the clock of the database. Each is published at most once, however many
 * instances run this: whoever releases a story has locked it, and the others take the next ones. What a guard stops, or what is
 * more than an hour late, goes back to Approved and the desk is told.
 */
export async function releaseDue(
  context: ReleaseContext,
  readClock: ReadClock = databaseTime,
): Promise<void> {
  const { read } = context.database;
  // What was looked at alone and is due all the same: another round would find it as it was.
  const tried = new Set<string>();
  for (;;) {
    const now = await readClock(read);
    const due = await dueStories(read, { now, limit: LANES * TOGETHER, except: [...tried] });
    if (due.length === 0) return;
    const lanes = Array.from({ length: Math.ceil(due.length / TOGETHER) }, () =>
      releaseBundle({ ...context, now }, tried, readClock),
    );
    const taken = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
    // Others are at work on all that is left; what they cannot finish is due as before.
    if (taken === 0) return;
  }
}

/** Releases some of them at once; what does not go that way, each by itself. Tells how many it took. */
async function releaseBundle(release: Release, tried: Set<string>, readClock: ReadClock): Promise<number> {
  const { taken, left } = await releaseTogether(release, [...tried]);
  for (const row of left) {
    tried.add(row.id);
    await tryToRelease(row, release, readClock);
  }
  return taken;
}

/**
 * Takes stories that nobody else is at work on and releases them in one transaction, at one moment: what is written down as
 * their time is not before it. Hands out those that are left to be looked at one by one.
 */
async function releaseTogether(
  release: Release,
  except: readonly string[],
): Promise<{ taken: number; left: StoryRow[] }> {
  const { database, events, log, now } = release;
  let claimed: StoryRow[] = [];
  try {
    const outcomes = await database.inTransaction(async (tx) => {
      claimed = await claimDueStories(tx, { now, limit: TOGETHER, except });
      const inTime = claimed.filter((row) => !isTooLate(row, now));
      return moveTogether(tx, await allAtOnce(inTime.map((row) => pressOf(tx, row))), now);
    });
    for (const [story, { ok }] of outcomes) {
      if (!ok) continue;
      events.emit('storyMoved', { storyId: story });
      log.info({ story }, 'released');
    }
    const left = claimed.filter(({ id }) => !isSettled(outcomes.get(id)));
    return { taken: claimed.length, left };
  } catch (cause) {
    // One story that fails must not keep the others from their readers: alone, each says what is the matter with it.
    log.debug({ err: cause }, 'not released together');
    return { taken: claimed.length, left: claimed };
  }
}

async function tryToRelease(row: StoryRow, context: Release, readClock: ReadClock): Promise<void> {
  try {
    await release(row, { ...context, now: await readClock(context.database.read) });
  } catch (cause) {
    context.log.error({ err: cause, story: row.id }, 'release failed');
  }
}

async function release(row: StoryRow, context: Release): Promise<void> {
  if (isTooLate(row, context.now)) {
    return putBack(row, 'It was to be published more than an hour ago, while the house was closed.', context);
  }
  const outcome = await move(await pressOf(context.database.read, row), context);
  if (outcome.ok) return context.log.info({ story: row.id }, 'released');
  if (!isSettled(outcome)) await putBack(row, reasonOf(outcome), context);
}

function isTooLate(row: StoryRow, now: Date): boolean {
  if (!row.releaseAt) throw new Error(`Story ${row.id} is scheduled without a time`);
  return now.getTime() - row.releaseAt.getTime() > LATEST;
}

// Somebody was quicker, or the database is busy: the next round sees what is left to do.
function isSettled(outcome: Outcome<unknown> | undefined): boolean {
  return outcome !== undefined && (outcome.ok || ['conflict', 'unavailable'].includes(outcome.code));
}

/** Presses the button as it was pressed when the story was scheduled, for the version that was seen then. */
async function pressOf(connection: Connection, row: StoryRow): Promise<Press> {
  const storyId = row.id;
  const scheduled = await lastOfAction(connection, { storyId, action: 'schedule' });
  const versionId = scheduled?.versionId;
  const version = versionId ? await findVersion(connection, { storyId, versionId }) : null;
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

async function putBack(row: StoryRow, reason: string, context: Release): Promise<void> {
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
