import type { Connection } from '@/db/client';
import { insertApproval, lapseApprovals } from '@/db/queries/approval';
import { APPROVALS, type ApprovalKind, lapsesWith } from '@/newsroom/approvals';
import { newId } from '../ids';
import type { StoryAtHand } from './facts';
import type { Step } from './step';

/** Writes down that somebody vouched for this version, or that what was vouched for counts no more. */
export async function applyApprovals(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { story, decision, personId, now } = step;
  if (decision.lapseApprovals) {
    const lapsed = story.approvals.filter((approval) => lapsesWith(approval, story.facts.coverage));
    await lapseApprovals(tx, { ids: lapsed.map(({ id }) => id), now });
  }
  if (!decision.addApproval) return;
  if (versionId === null || personId === null)
    throw new Error(`Nothing or nobody to approve in ${story.row.id}`);
  await addApproval(tx, { story, kind: 'edit', versionId, personId, now });
}

/** Binds an approval to what its kind covers of the story as it is now. */
export async function addApproval(
  tx: Connection,
  given: { story: StoryAtHand; kind: ApprovalKind; versionId: string; personId: string; now: Date },
): Promise<void> {
  const { story, kind, versionId, personId, now } = given;
  const covered = story.covered[APPROVALS[kind].covers];
  await insertApproval(tx, {
    id: newId(),
    storyId: story.row.id,
    versionId,
    kind,
    hash: story.facts.currentHash,
    covered: covered.hash,
    blockHashes: covered.parts,
    personId,
    at: now,
  });
}
