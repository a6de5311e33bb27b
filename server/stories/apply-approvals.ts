import type { Connection } from '@/db/client';
import { insertApproval, lapseApprovals } from '@/db/queries/approval';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { Step } from './step';

/** Writes down that somebody vouched for this version, or that what was vouched for counts no more. */
export async function applyApprovals(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { story, decision, personId, now } = step;
  const storyId = story.row.id;
  if (decision.lapseApprovals) await lapseApprovals(tx, { storyId, now });
  if (!decision.addApproval) return;
  if (versionId === null || personId === null) throw new Error(`Nothing or nobody to approve in ${storyId}`);
  const content = { hash: story.facts.currentHash, blockHashes: story.partHashes };
  await insertApproval(tx, { id: newId(), storyId, versionId, ...content, personId, at: now });
  const facts = { version: versionId, hash: content.hash };
  writeDown(tx, { act: 'approval', personId, storyId, facts, now });
}
