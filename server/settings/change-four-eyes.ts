import { putSetting } from '@/db/queries/setting';
import type { FourEyes } from '@/newsroom/facts';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { readFourEyes } from '../stories/policy';
import type { SettingsContext } from './context';

/** Sets whether somebody may approve what they wrote. It holds from the next press of a button on. */
export async function changeFourEyes(
  fourEyes: FourEyes,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'policy.manage')) return refuse('not_allowed', 'Only managing editors set the policies.');
  const { personId } = actor;
  await database.inTransaction(async (tx) => {
    const facts = { policy: 'fourEyes', before: await readFourEyes(tx), after: fourEyes };
    await putSetting(tx, { key: 'fourEyes', value: fourEyes, changedAt: now, changedBy: personId });
    writeDown(tx, { act: 'policy_changed', personId, facts, now });
  });
  return grant(null);
}
