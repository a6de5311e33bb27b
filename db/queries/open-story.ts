import { sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { dialect } from '../dialect';

/** Any number that only open stories use; the other half of such a lock is made of the story's id. */
export const OPEN_STORY = 7_341_203;

/**
 * Whether no instance has the story open; until the transaction ends, none opens it. Counts the instance that asks as
 * well, but on SQLite, where its own documents know. An instance that has just lost the database is not counted.
 */
export async function nobodyHasOpen(tx: Connection, storyId: string): Promise<boolean> {
  if (dialect === 'sqlite') return true;
  const isFree = sql<boolean>`pg_try_advisory_xact_lock(${OPEN_STORY}, hashtext(${storyId}))`;
  const [row] = await tx.select({ isFree }).from(sql`(select 1) as one`);
  return row?.isFree ?? false;
}
