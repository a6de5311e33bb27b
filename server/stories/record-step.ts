import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { insertHistory } from '@/db/queries/history';
import { type ChangeClass, isChangeClass } from '@/newsroom/change-class';
import { asksOf } from '@/newsroom/workflow';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { Step } from './step';

/** Writes the one history row of a transition: who, what, when, from where to where, on which version, and why. So in the audit. */
export async function recordStep(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { press, story, decision, personId, now } = step;
  const { id: storyId, workingState, publicState, revision } = story.row;
  const change = changeOf(step);
  await insertHistory(tx, {
    id: newId(),
    storyId,
    revision: revision + 1,
    action: press.action,
    fromState: workingState,
    toState: decision.to,
    fromPublic: publicState,
    toPublic: decision.publicTo,
    personId,
    at: now,
    versionId,
    reason: spoken(press.reason) ?? overrideReason(step),
    ...change,
    // A hard one among them was passed by an override.
    warnings: [...decision.soft, ...decision.overridden],
  });
  const { changeClass } = change;
  const moved = { from: workingState, to: decision.to, fromPublic: publicState, toPublic: decision.publicTo };
  const facts = { action: press.action, ...moved, version: versionId, ...(changeClass && { changeClass }) };
  writeDown(tx, { act: 'state_change', personId, storyId, facts, now });
}

// A class that nobody asked for, as with a first publication, says nothing about this step.
function changeOf({ press, story }: Step): { changeClass: ChangeClass | null; note: string | null } {
  if (!asksOf(press.action, story.row.publicState).includes('changeClass'))
    return { changeClass: null, note: null };
  const { changeClass, note } = press;
  return { changeClass: isChangeClass(changeClass) ? changeClass : null, note: spoken(note) };
}

function overrideReason({ press, decision }: Step): string | null {
  return decision.overridden.length > 0 ? spoken(press.overrideReason) : null;
}

function spoken(typed: string | undefined): string | null {
  return cleanText(typed ?? '').trim() || null;
}
