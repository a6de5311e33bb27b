import { putSetting } from '@/db/queries/setting';
import { type ApprovalKind, FURTHER_KINDS } from '@/newsroom/approvals';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { readFurtherKinds } from '../stories/policy';
import type { SettingsContext } from './context';
import { readHouseSections } from './read-house-sections';

/** By section, the kinds it asks for besides the edit approval. A section that is left out asks for none. */
export type ApprovalChoice = Readonly<Record<string, readonly ApprovalKind[]>>;

/**
 * Sets which approvals stories of each section need. It holds from the next press of a button on, also for stories that
 * are approved already: what they lack is named when they are to be published.
 */
export async function changeApprovalKinds(
  choice: ApprovalChoice,
  { actor, database, now }: SettingsContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'policy.manage')) return refuse('not_allowed', 'Only managing editors set the policies.');
  return database.inTransaction(async (tx) => {
    const known = (await readHouseSections(tx)).map(({ id }) => id);
    const value = Object.fromEntries(
      known.map((id) => [id, FURTHER_KINDS.filter((kind) => choice[id]?.includes(kind))]),
    );
    const before = inShort(await readFurtherKinds(tx));
    const facts = { policy: 'approvalKinds', before, after: inShort(value) };
    writeDown(tx, { act: 'policy_changed', personId: actor.personId, facts, now });
    await putSetting(tx, { key: 'approvalKinds', value, changedAt: now, changedBy: actor.personId });
    return grant(null);
  });
}

function inShort(kinds: ApprovalChoice): string[] {
  return Object.entries(kinds).flatMap(([sectionId, asked]) =>
    asked.length === 0 ? [] : [`${sectionId}: ${asked.join(' ')}`],
  );
}
