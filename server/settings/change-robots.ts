import { putSetting } from '@/db/queries/setting';
import { isCrawler } from '@/newsroom/crawlers';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { type Robots, readRobots } from '../site/robots';
import type { SettingsContext } from './context';

/** Writes what machines may do with the paper. Refuses a crawler that is none of those the desk offers. */
export async function changeRobots(
  robots: Robots,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins change the settings.');
  if (!robots.closedTo.every(isCrawler)) return refuse('invalid', 'Choose crawlers from the list.');
  const { personId } = actor;
  const { isForSearch, closedTo } = robots;
  await database.inTransaction(async (tx) => {
    const before = await readRobots(tx);
    const by = { changedAt: now, changedBy: personId };
    await putSetting(tx, { key: 'isForSearch', value: isForSearch, ...by });
    await putSetting(tx, { key: 'closedTo', value: closedTo, ...by });
    const setting = [
      ...(before.isForSearch === isForSearch ? [] : ['isForSearch']),
      ...(before.closedTo.toSorted().join() === closedTo.toSorted().join() ? [] : ['closedTo']),
    ];
    if (setting.length > 0) writeDown(tx, { act: 'settings_changed', personId, facts: { setting }, now });
  });
  return grant(null);
}
