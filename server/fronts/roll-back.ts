import { findLaunch, lockFront, saveFrontDraft } from '@/db/queries/front';
import { frontChanges } from '@/newsroom/fronts/front-changes';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { noSuchFront, onlyEditors } from './draft-clash';
import { putBeforeReaders } from './put-before-readers';

/**
 * Puts an earlier launch before readers again, as a launch of its own, so that nothing of the history is lost. The draft goes
 * along when it was what readers had; work that nobody has launched yet is kept.
 */
export async function rollBackFront(
  { frontId, launchId }: { frontId: string; launchId: string },
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ number: number; isDraftKept: boolean }>> {
  if (!may(actor, 'fronts.manage')) return onlyEditors();
  return database.inTransaction(async (tx) => {
    const current = await lockFront(tx, frontId);
    if (!current) return noSuchFront();
    const earlier = await findLaunch(tx, { frontId, launchId });
    if (!earlier) return refuse('not_found', 'There is no such launch of this front.');
    const { arrangement } = earlier;
    const launched = await putBeforeReaders(tx, { frontId, arrangement, rolledBackTo: launchId, actor, now });
    if (!launched.ok) return launched;
    const { number, arrangement: draft, before } = launched.value;
    const isDraftKept = frontChanges(before, current.draft).length > 0;
    if (!isDraftKept) {
      const saved = { frontId, draft, draftVersion: current.draftVersion + 1 };
      await saveFrontDraft(tx, { ...saved, draftBy: actor.personId, draftAt: now });
    }
    return grant({ number, isDraftKept });
  });
}
