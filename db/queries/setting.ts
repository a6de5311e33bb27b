import { inArray } from 'drizzle-orm';
import { settingThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { setting } from '../schema';
import { noteShown } from '../shown';

/** What the house chose under these keys, unchecked; a key under which it chose nothing is left out. */
export async function readSettings(
  connection: Connection,
  keys: readonly string[],
): Promise<Record<string, unknown>> {
  noteShown(...keys.map(settingThing));
  const rows = await connection
    .select({ key: setting.key, value: setting.value })
    .from(setting)
    .where(inArray(setting.key, [...keys]));
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

/** Writes a choice of the house over what was chosen before. */
export async function putSetting(tx: Connection, row: typeof setting.$inferInsert): Promise<void> {
  const { value, changedAt, changedBy } = row;
  await tx
    .insert(setting)
    .values(row)
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt, changedBy } });
  touch(settingThing(row.key));
}
