import { and, desc, eq } from 'drizzle-orm';
import type { Arrangement } from '@/newsroom/fronts/arrangement';
import { frontThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { lockRows } from '../dialect';
import { front, frontLaunch, person } from '../schema';
import { noteShown } from '../shown';

/** What editors have launched last at a front; null where nobody ever launched one. */
export async function launchedFront(connection: Connection, frontId: string): Promise<Arrangement | null> {
  noteShown(frontThing(frontId));
  const [row] = await connection
    .select({ arrangement: frontLaunch.arrangement })
    .from(frontLaunch)
    .where(eq(frontLaunch.frontId, frontId))
    .orderBy(desc(frontLaunch.number))
    .limit(1);
  return row?.arrangement ?? null;
}

const draftColumns = {
  draft: front.draft,
  draftVersion: front.draftVersion,
  draftBy: front.draftBy,
  draftByName: person.name,
  draftAt: front.draftAt,
};

/** The draft of a front, with who saved it last. */
export interface FrontDraftRow {
  draft: Arrangement;
  draftVersion: number;
  draftBy: string;
  draftByName: string;
  draftAt: Date;
}

/** The draft of a front; null where nobody has begun one. */
export async function findFrontDraft(connection: Connection, frontId: string): Promise<FrontDraftRow | null> {
  const [row] = await connection
    .select(draftColumns)
    .from(front)
    .innerJoin(person, eq(person.id, front.draftBy))
    .where(eq(front.id, frontId));
  return row ?? null;
}

/** As `findFrontDraft`; nobody else saves, launches or rolls back this front until the transaction ends. */
export async function lockFront(tx: Connection, frontId: string): Promise<FrontDraftRow | null> {
  await lockRows(tx.select({ id: front.id }).from(front).where(eq(front.id, frontId)), 'update');
  return findFrontDraft(tx, frontId);
}

/** Begins the draft of a front; does nothing where one was begun meanwhile. */
export async function beginFront(tx: Connection, row: typeof front.$inferInsert): Promise<void> {
  await tx.insert(front).values(row).onConflictDoNothing();
}

interface DraftSave {
  frontId: string;
  draft: Arrangement;
  /** What the draft becomes; saved only over the one before it. */
  draftVersion: number;
  draftBy: string;
  draftAt: Date;
}

/** Saves a draft over the version before it; false when there is another one by now. */
export async function saveFrontDraft(tx: Connection, { frontId, ...values }: DraftSave): Promise<boolean> {
  const rows = await tx
    .update(front)
    .set(values)
    .where(and(eq(front.id, frontId), eq(front.draftVersion, values.draftVersion - 1)))
    .returning({ id: front.id });
  return rows.length > 0;
}

/** Puts a launch before readers. */
export async function insertLaunch(tx: Connection, row: typeof frontLaunch.$inferInsert): Promise<void> {
  await tx.insert(frontLaunch).values(row);
  touch(frontThing(row.frontId));
}

const launchColumns = {
  id: frontLaunch.id,
  number: frontLaunch.number,
  arrangement: frontLaunch.arrangement,
  launchedAt: frontLaunch.launchedAt,
  launchedByName: person.name,
  rolledBackTo: frontLaunch.rolledBackTo,
};

export type FrontLaunchRow = Pick<
  typeof frontLaunch.$inferSelect,
  Exclude<keyof typeof launchColumns, 'launchedByName'>
> & { launchedByName: string };

/** The launches of a front, the last first. */
export async function listLaunches(
  connection: Connection,
  { frontId, limit }: { frontId: string; limit: number },
): Promise<FrontLaunchRow[]> {
  return connection
    .select(launchColumns)
    .from(frontLaunch)
    .innerJoin(person, eq(person.id, frontLaunch.launchedBy))
    .where(eq(frontLaunch.frontId, frontId))
    .orderBy(desc(frontLaunch.number))
    .limit(limit);
}

/** One launch of this front; null when it has none with this id. */
export async function findLaunch(
  connection: Connection,
  { frontId, launchId }: { frontId: string; launchId: string },
): Promise<FrontLaunchRow | null> {
  const [row] = await connection
    .select(launchColumns)
    .from(frontLaunch)
    .innerJoin(person, eq(person.id, frontLaunch.launchedBy))
    .where(and(eq(frontLaunch.frontId, frontId), eq(frontLaunch.id, launchId)));
  return row ?? null;
}
