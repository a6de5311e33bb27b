import type { Logger } from 'pino';
import type { Connection } from '@/db/client';
import { databaseTime } from '@/db/queries/clock';
import { lastOfAction } from '@/db/queries/history';
import { dueStories, type StoryRow } from '@/db/queries/story';
import { findVersion } from '@/db/queries/version';
import { CLOCK } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { move, moveTogether } from '../stories/move';
import type { Press } from '../stories/step';

/** Older than this, nobody expects it any more: an editor decides. */
const LATEST = 60 * 60 * 1000;

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
 * instances run this: the press is for the one revision at which the story was scheduled. What a guard stops, or what is
 * more than an hour late, goes back to Approved and the desk is told.
 */
export async function releaseDue(
  context: ReleaseContext,
  readClock: ReadClock = databaseTime,
): Promise<void> {
  const { read } = context.database;
  const tried = new Set<string>();
  for (;;) {
    const due = await dueStories(read, await readClock(read));
    const left = due.filter(({ id }) => !tried.has(id));
    if (left.length === 0) return;
    // No more than that before it is asked anew which are due: another instance is at work on them, too.
    const batch = fromAnywhere(left).slice(0, LANES * TOGETHER);
    for (const { id } of batch) tried.add(id);
    await Promise.all(bundlesOf(batch).map((bundle) => releaseBundle(bundle, context, readClock)));
  }
}

/** Releases all of them at once; what does not go that way, each by itself. */
async function releaseBundle(
  rows: readonly StoryRow[],
  context: ReleaseContext,
  readClock: ReadClock,
): Promise<void> {
  for (const row of await releaseTogether(rows, context, readClock)) {
    await tryToRelease(row, context, readClock);
  }
}

/** Releases them in one transaction and hands out those that are left to be looked at one by one. */
async function releaseTogether(
  rows: readonly StoryRow[],
  context: ReleaseContext,
  readClock: ReadClock,
): Promise<StoryRow[]> {
  try {
    // One moment for all: what is written down as its time is the time at which readers got it.
    const release = { ...context, now: await readClock(context.database.read) };
    const inTime = rows.filter((row) => !isTooLate(row, release.now));
    const presses = await Promise.all(inTime.map((row) => pressOf(row, release)));
    const outcomes = await moveTogether(presses, release);
    return rows.filter((row) => {
      const outcome = outcomes.get(row.id);
      if (outcome?.ok) context.log.info({ story: row.id }, 'released');
      return !outcome || !isSettled(outcome);
    });
  } catch (cause) {
    // One story that fails must not keep the others from their readers: alone, each says what is the matter with it.
    context.log.debug({ err: cause }, 'not released together');
    return [...rows];
  }
}

async function tryToRelease(row: StoryRow, context: ReleaseContext, readClock: ReadClock): Promise<void> {
  try {
    await release(row, { ...context, now: await readClock(context.database.read) });
  } catch (cause) {
    context.log.error({ err: cause, story: row.id }, 'release failed');
  }
}

/** Each instance takes the stories of a bundle in the same order, so that no two of them wait for each other. */
function bundlesOf(rows: readonly StoryRow[]): StoryRow[][] {
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Array.from({ length: LANES }, (_, lane) =>
    sorted.slice(lane * TOGETHER, (lane + 1) * TOGETHER),
  ).filter((bundle) => bundle.length > 0);
}

/** The same stories, begun anywhere: two instances that start at the same moment do not press for the same ones in turn. */
function fromAnywhere(rows: readonly StoryRow[]): StoryRow[] {
  const start = Math.floor(Math.random() * rows.length);
  return [...rows.slice(start), ...rows.slice(0, start)];
}

async function release(row: StoryRow, context: Release): Promise<void> {
  if (isTooLate(row, context.now)) {
    return putBack(row, 'It was to be published more than an hour ago, while the house was closed.', context);
  }
  const outcome = await move(await pressOf(row, context), context);
  if (outcome.ok) return context.log.info({ story: row.id }, 'released');
  if (!isSettled(outcome)) await putBack(row, reasonOf(outcome), context);
}

function isTooLate(row: StoryRow, now: Date): boolean {
  if (!row.releaseAt) throw new Error(`Story ${row.id} is scheduled without a time`);
  return now.getTime() - row.releaseAt.getTime() > LATEST;
}

// Somebody was quicker, or the database is busy: the next round sees what is left to do.
function isSettled(outcome: Outcome<unknown>): boolean {
  return outcome.ok || outcome.code === 'conflict' || outcome.code === 'unavailable';
}

/** Presses the button as it was pressed when the story was scheduled, for the version that was seen then. */
async function pressOf(row: StoryRow, { database: { read } }: Release): Promise<Press> {
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
