import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertOverride } from '@/db/queries/guard-override';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { Step } from '../stories/step';
import { tellOfOverride } from './tell-of-approvals';

/** Writes down which guards a managing editor went past, on which words and why. A step that passed none leaves nothing. */
export async function recordOverride(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { press, story, decision, personId, now } = step;
  const reason = cleanText(press.overrideReason ?? '').trim();
  // What was passed with the schedule was written down then.
  if (reason === '' || decision.overridden.length === 0) return;
  if (versionId === null || personId === null)
    throw new Error(`Nothing or nobody to override a guard in ${story.row.id}`);
  const { action } = press;
  const [id, storyId, hash] = [newId(), story.row.id, story.facts.currentHash];
  await insertOverride(tx, {
    id,
    storyId,
    action,
    versionId,
    hash,
    problems: decision.overridden,
    reason,
    personId,
    at: now,
  });
  const guards = [...new Set(decision.overridden.map(({ code }) => code))];
  const facts = { guards, version: versionId, hash, action };
  writeDown(tx, { act: 'override', personId, storyId, about: id, facts, now });
  if (action !== 'approve') await tellOfOverride(tx, step);
}
