import { lockFront, saveFrontDraft } from '@/db/queries/front';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { draftClash, noSuchFront, onlyEditors } from './draft-clash';
import { putBeforeReaders } from './put-before-readers';

/**
 * Puts the draft of a front before readers as its editor has seen it: another version of the draft is a `conflict`. Stories that
 * readers do not have any more are left out, of the draft too.
 */
export async function launchFront(
  { frontId, version }: { frontId: string; version: number },
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ number: number }>> {
  if (!may(actor, 'fronts.manage')) return onlyEditors();
  return database.inTransaction(async (tx) => {
    const current = await lockFront(tx, frontId);
    if (!current) return noSuchFront();
    if (current.draftVersion !== version) return draftClash(tx, current, now);
    const launched = await putBeforeReaders(tx, { frontId, arrangement: current.draft, actor, now });
    if (!launched.ok) return launched;
    const { number, arrangement: draft } = launched.value;
    const saved = { frontId, draft, draftVersion: version + 1 };
    await saveFrontDraft(tx, { ...saved, draftBy: actor.personId, draftAt: now });
    return grant({ number });
  });
}
