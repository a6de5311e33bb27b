import { randomUUID } from 'node:crypto';
import { asc, eq, gt, lte, min } from 'drizzle-orm';
import type { PublicThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { prepared } from '../prepared';
import { preparedInsert, preparedUpdate } from '../prepared-writes';
import { siteHead, siteTouch } from '../schema';

/** One change of what readers see. */
export interface SiteTouch {
  number: number;
  mark: string;
  things: PublicThing[];
}

/** A state of the paper: that after the touch of this number. */
export type SiteState = Pick<SiteTouch, 'number' | 'mark'>;

/** The state of a paper that nobody has ever touched. */
export const UNTOUCHED: SiteState = { number: 0, mark: '' };

const HEAD = 'head';

/** Adds a touch. From here to the commit everybody else who wants to must wait, so `inTransaction` does it last of all. */
export async function appendTouch(tx: Connection, things: readonly PublicThing[]): Promise<SiteTouch> {
  const head = await lockHead(tx);
  const touch = { number: head.number + 1, mark: randomUUID(), things: [...things] };
  await insertTouches(tx, [{ ...touch, at: new Date() }]);
  await setHead(tx, { number: touch.number, mark: touch.mark }, {});
  return touch;
}

const insertTouches = preparedInsert(siteTouch);
const setHead = preparedUpdate(siteHead, (update) => update.where(eq(siteHead.id, HEAD)));

/** The state of the paper at this moment. */
export async function readSiteState(connection: Connection): Promise<SiteState> {
  const [head] = await headIn(connection);
  return head ?? UNTOUCHED;
}

/** The touches behind this number, in order; at most so many at once. */
export async function touchesAfter(
  connection: Connection,
  { number, limit }: { number: number; limit: number },
): Promise<SiteTouch[]> {
  return connection
    .select({ number: siteTouch.number, mark: siteTouch.mark, things: siteTouch.things })
    .from(siteTouch)
    .where(gt(siteTouch.number, number))
    .orderBy(asc(siteTouch.number))
    .limit(limit);
}

/** The mark of a touch; null when it is not remembered, or never was. */
export async function markOfTouch(connection: Connection, number: number): Promise<string | null> {
  const [row] = await connection
    .select({ mark: siteTouch.mark })
    .from(siteTouch)
    .where(eq(siteTouch.number, number));
  return row?.mark ?? null;
}

/** The first touch that is still remembered; null when there is none. */
export async function firstTouch(connection: Connection): Promise<number | null> {
  const [row] = await connection.select({ first: min(siteTouch.number) }).from(siteTouch);
  return row?.first ?? null;
}

/** Forgets all touches up to this one. Pages that are older than it are drawn again wherever they are kept. */
export async function forgetTouches(tx: Connection, upTo: number): Promise<void> {
  await tx.delete(siteTouch).where(lte(siteTouch.number, upTo));
}

async function lockHead(tx: Connection): Promise<SiteState> {
  const known = await readLocked(tx);
  if (known) return known;
  // The first touch of all. Of two at once, one waits here for the other.
  await tx
    .insert(siteHead)
    .values({ id: HEAD, ...UNTOUCHED })
    .onConflictDoNothing();
  const made = await readLocked(tx);
  if (!made) throw new Error('The touches have no end to go on from');
  return made;
}

async function readLocked(tx: Connection): Promise<SiteState | undefined> {
  const [head] = await lockedHead(tx, {});
  return head;
}

const lockedHead = prepared<Record<string, never>, SiteState>((tx) => lockRows(headIn(tx), 'update'));

function headIn(connection: Connection) {
  return connection
    .select({ number: siteHead.number, mark: siteHead.mark })
    .from(siteHead)
    .where(eq(siteHead.id, HEAD));
}
