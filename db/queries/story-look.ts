import { and, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { storyLook } from '../schema';

const columns = { copy: storyLook.copy, details: storyLook.details, at: storyLook.at };

/** A story as somebody saw it. */
export type LookRow = Pick<typeof storyLook.$inferSelect, keyof typeof columns>;

interface Looking {
  storyId: string;
  personId: string;
  visit: 'latest' | 'before';
}

/** When this person looked at a story last on each of both visits, without what they saw. */
export async function lookTimes(
  connection: Connection,
  { storyId, personId }: Pick<Looking, 'storyId' | 'personId'>,
): Promise<{ visit: Looking['visit']; at: Date }[]> {
  return connection
    .select({ visit: storyLook.visit, at: storyLook.at })
    .from(storyLook)
    .where(and(eq(storyLook.storyId, storyId), eq(storyLook.personId, personId)));
}

/** What this person saw of a story on their latest visit, or the one before; null when there was none. */
export async function findLook(
  connection: Connection,
  { storyId, personId, visit }: Looking,
): Promise<LookRow | null> {
  const [row] = await connection
    .select(columns)
    .from(storyLook)
    .where(and(eq(storyLook.storyId, storyId), eq(storyLook.personId, personId), eq(storyLook.visit, visit)));
  return row ?? null;
}

/** Writes down what somebody saw, in place of what was written of that visit. */
export async function putLook(tx: Connection, row: Looking & LookRow): Promise<void> {
  const { copy, details, at } = row;
  await tx
    .insert(storyLook)
    .values(row)
    .onConflictDoUpdate({
      target: [storyLook.storyId, storyLook.personId, storyLook.visit],
      set: { copy, details, at },
    });
}
