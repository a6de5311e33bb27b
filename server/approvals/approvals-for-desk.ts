import type { ApprovalRow } from '@/db/queries/approval';
import type { VersionOutline } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { APPROVALS, type ApprovalKind, validOf } from '@/newsroom/approvals';
import { whyKindClosed } from '@/newsroom/approve-kind';
import type { StoryAtHand } from '../stories/facts';
import { type ChangedPart, changedParts, MOST_PARTS } from './changed-parts';

/** What an approval of this story would be bound to. */
export interface ExactWords {
  hash: string;
  /** The version that a step cuts, or the newest one when it says the same already. */
  versionNumber: number;
  isCut: boolean;
}

/** One of the approvals that the section asks for, and how it stands. */
export interface DeskApproval {
  kind: ApprovalKind;
  name: string;
  label: string;
  covers: string;
  /** `lapsed`: somebody gave it, for other words than there are now. */
  state: 'valid' | 'lapsed' | 'missing';
  /** The one that counts, or the last one that did. */
  given: { byName: string; at: string; versionNumber: number } | null;
  /** What has changed since, of what it covers; at most some, with how many there are. */
  changes: ChangedPart[];
  changeCount: number;
  /** Whether this person gives it with a button of its own now. */
  isOpen: boolean;
}

/** The words that a step would vouch for now. */
export function exactWords({ facts }: StoryAtHand, last: VersionOutline | null): ExactWords {
  const isCut = last?.hash === facts.currentHash;
  return { hash: facts.currentHash, versionNumber: (last?.number ?? 0) + (isCut ? 0 : 1), isCut };
}

/** Every approval that the story needs, in the order of their buttons. */
export function approvalsForDesk(story: StoryAtHand, actor: Actor): DeskApproval[] {
  return story.facts.requiredApprovals.map((kind) => approvalOf(kind, story, actor));
}

function approvalOf(kind: ApprovalKind, story: StoryAtHand, actor: Actor): DeskApproval {
  const { approvals, facts } = story;
  const { name, label, sentence } = APPROVALS[kind];
  const [valid] = validOf(kind, { approvals, coverage: facts.coverage });
  const shown = valid ?? approvals.find((approval) => approval.kind === kind);
  const changes = shown && !valid ? changesSince(shown, story) : [];
  const isOpen = kind !== 'edit' && whyKindClosed({ kind, actor, story: story.subject, facts }) === null;
  return {
    kind,
    name,
    label,
    covers: sentence,
    state: valid ? 'valid' : shown ? 'lapsed' : 'missing',
    given: shown
      ? { byName: shown.byName, at: shown.at.toISOString(), versionNumber: shown.versionNumber }
      : null,
    changes: changes.slice(0, MOST_PARTS),
    changeCount: changes.length,
    isOpen,
  };
}

function changesSince({ kind, blockHashes }: ApprovalRow, { copy, covered }: StoryAtHand): ChangedPart[] {
  return copy ? changedParts(blockHashes, covered[APPROVALS[kind].covers].parts, copy) : [];
}
