import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { FOUR_EYES, type FourEyes } from '@/newsroom/facts';
import { DEFAULT_LANGUAGE, isLanguage } from '@/newsroom/languages';
import { isTimeZone } from '@/newsroom/time-zone';

/** Whether an approver may have worked on the story. A house that chose nothing, or nonsense, gets the strictest. */
export async function readFourEyes(connection: Connection): Promise<FourEyes> {
  const { fourEyes } = await readSettings(connection, ['fourEyes']);
  return FOUR_EYES.find((policy) => policy === fourEyes) ?? 'enforce';
}

/** The zone in which the house reads its clock. */
export async function readTimeZone(connection: Connection): Promise<string> {
  const { timeZone } = await readSettings(connection, ['timeZone']);
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** What stories of this house are written in unless somebody says otherwise. */
export async function readHouseLanguage(connection: Connection): Promise<string> {
  const { language } = await readSettings(connection, ['language']);
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}
