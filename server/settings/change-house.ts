import { putSetting, readSettings } from '@/db/queries/setting';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import type { SettingsContext } from './context';

/** How the paper calls itself, how readers reach it, and by which clock it lives. */
export interface House {
  newsroomName: string;
  /** Empty: none. */
  tagline: string;
  /** Empty: none. */
  contactEmail: string;
  /** An IANA name. */
  timeZone: string;
  /** A BCP 47 tag: what new stories are written in. */
  language: string;
}

/** Writes what readers are told about the paper, all of it at once, with who chose it and when. */
export async function changeHouse(
  house: House,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins change the settings.');
  const { personId } = actor;
  await database.inTransaction(async (tx) => {
    const before = await readSettings(tx, Object.keys(house));
    for (const [key, value] of Object.entries(house)) {
      await putSetting(tx, { key, value, changedAt: now, changedBy: personId });
    }
    const setting = Object.entries(house).flatMap(([key, value]) => (before[key] === value ? [] : [key]));
    if (setting.length > 0) writeDown(tx, { act: 'settings_changed', personId, facts: { setting }, now });
  });
  return grant(null);
}
