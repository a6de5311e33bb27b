import { settingThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { setting } from '../schema';
import { noteShown } from '../shown';
import { together } from '../together';

/** What the house chose under these keys, unchecked; a key under which it chose nothing is left out. */
export async function readSettings(
  connection: Connection,
  keys: readonly string[],
): Promise<Record<string, unknown>> {
  noteShown(...keys.map(settingThing));
  return chosen(connection, keys);
}

const chosen = together<readonly string[], Record<string, unknown>>(async (connection, wanted) => {
  const rows = await byKeys(connection, { keys: listed([...new Set(wanted.flat())]) });
  const choices = new Map(rows.map(({ key, value }) => [key, value]));
  return wanted.map((keys) =>
    Object.fromEntries(keys.flatMap((key) => (choices.has(key) ? [[key, choices.get(key)]] : []))),
  );
});

const byKeys = prepared<{ keys: unknown }, { key: string; value: unknown }>((connection, slot) =>
  connection
    .select({ key: setting.key, value: setting.value })
    .from(setting)
    .where(isOneOf(setting.key, slot('keys'))),
);

/** Writes a choice of the house over what was chosen before. */
export async function putSetting(tx: Connection, row: typeof setting.$inferInsert): Promise<void> {
  const { value, changedAt, changedBy } = row;
  await tx
    .insert(setting)
    .values(row)
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt, changedBy } });
  touch(settingThing(row.key));
}
