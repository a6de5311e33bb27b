import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertOverride } from '@/db/queries/guard-override';
import { newId } from '../ids';
import type { Step } from '../stories/step';

/** Writes down which guards a managing editor went past, on which words and why. A step that passed none leaves nothing. */
export async function recordOverride(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { press, story, decision, personId, now } = step;
  const reason = cleanText(press.overrideReason ?? '').trim();
  // What was passed with the schedule was written down then.
  if (reason === '' || decision.overridden.length === 0) return;
  if (versionId === null || personId === null)
    throw new Error(`Nothing or nobody to override a guard in ${story.row.id}`);
  await insertOverride(tx, {
    id: newId(),
    storyId: story.row.id,
    action: press.action,
    versionId,
    hash: story.facts.currentHash,
    problems: decision.overridden,
    reason,
    personId,
    at: now,
  });
}
