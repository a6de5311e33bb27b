import type { Connection } from '@/db/client';
import { insertApproval, lapseApprovals } from '@/db/queries/approval';
import { APPROVALS, type ApprovalKind, lapsesWith } from '@/newsroom/approvals';
import { tellOfLapsed } from '../approvals/tell-of-approvals';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { StoryAtHand } from './facts';
import type { Step } from './step';

/** Writes down that somebody vouched for this version, or that what was vouched for counts no more. */
export async function applyApprovals(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { press, story, decision, personId, now } = step;
  if (decision.lapseApprovals) {
    const lapsed = story.approvals.filter((approval) => lapsesWith(approval, story.facts.coverage));
    await lapseApprovals(tx, { ids: lapsed.map(({ id }) => id), now });
    if (press.action === 'reopen') await tellOfLapsed(tx, step, lapsed);
    for (const { id: about, kind, versionId: version } of lapsed) {
      const deed = { act: 'approval_lapsed', personId, storyId: story.row.id, about } as const;
      writeDown(tx, { ...deed, facts: { kind, version }, now });
    }
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
  const id = newId();
  const storyId = story.row.id;
  await insertApproval(tx, {
    id,
    storyId,
    versionId,
    kind,
    hash: story.facts.currentHash,
    covered: covered.hash,
    blockHashes: covered.parts,
    personId,
    at: now,
  });
  const facts = { kind, version: versionId, hash: covered.hash, blocks: Object.keys(covered.parts) };
  writeDown(tx, { act: 'approval', personId, storyId, about: id, facts, now });
}
