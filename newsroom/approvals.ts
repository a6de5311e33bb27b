import type { Role } from './roles';
import { EDITING_ROLES } from './standing';
import type { WorkingState } from './states';

/** What somebody can vouch for. */
export type ApprovalKind = 'edit' | 'copy' | 'photo' | 'legal' | 'fact';

/**
 * What a kind looks at: all that readers get; the words without the pictures, with the details; or the photos with their
 * words, placement and order.
 */
export type Coverage = 'everything' | 'words' | 'photos';

export interface ApprovalRule {
  kind: ApprovalKind;
  /** In the middle of a sentence: "the photo approval". */
  name: string;
  /** The name of its button. */
  label: string;
  /** For history: "Photos approved by Edie Marsh". */
  past: string;
  covers: Coverage;
  /** What that is, for people. */
  sentence: string;
  who: readonly Role[];
  from: readonly WorkingState[];
}

/**
 * Every kind of approval, in the order of their buttons. The edit approval is given by the transition Approve and by
 * nothing else; the others in review, each by a deed of its own.
 */
export const APPROVALS: Readonly<Record<ApprovalKind, ApprovalRule>> = {
  edit: {
    kind: 'edit',
    name: 'edit',
    label: 'Approve',
    past: 'Approved',
    covers: 'everything',
    sentence: 'Everything that readers get.',
    who: EDITING_ROLES,
    from: ['in_review'],
  },
  copy: {
    kind: 'copy',
    name: 'copy',
    label: 'Approve copy',
    past: 'Copy approved',
    covers: 'words',
    sentence: 'All words and details. Another photo or crop does not touch it.',
    who: EDITING_ROLES,
    from: ['in_review'],
  },
  photo: {
    kind: 'photo',
    name: 'photo',
    label: 'Approve photos',
    past: 'Photos approved',
    covers: 'photos',
    sentence: 'Photos with caption, credit, alt text and crop. Other words do not touch it.',
    who: EDITING_ROLES,
    from: ['in_review'],
  },
  legal: {
    kind: 'legal',
    name: 'legal',
    label: 'Approve for law',
    past: 'Approved for law',
    covers: 'everything',
    sentence: 'Everything that readers get: a picture can wrong somebody, too.',
    who: EDITING_ROLES,
    from: ['in_review'],
  },
  fact: {
    kind: 'fact',
    name: 'fact',
    label: 'Approve facts',
    past: 'Facts approved',
    covers: 'everything',
    sentence: 'Everything that readers get: under another photo the same caption may be wrong.',
    who: EDITING_ROLES,
    from: ['in_review'],
  },
};

export const APPROVAL_KINDS: readonly ApprovalKind[] = ['edit', 'copy', 'photo', 'legal', 'fact'];

/** The kinds that a section may ask for besides the edit approval, which every story needs. */
export const FURTHER_KINDS: readonly Exclude<ApprovalKind, 'edit'>[] = ['copy', 'photo', 'legal', 'fact'];

export function isApprovalKind(value: unknown): value is ApprovalKind {
  return APPROVAL_KINDS.some((kind) => kind === value);
}

/** Somebody vouched for exactly what has this hash. */
export interface ApprovalFact {
  kind: ApprovalKind;
  /** Of what the kind covers, as it was. */
  covered: string;
  lapsedAt: Date | null;
  byPersonId: string;
  byName: string;
}

/** What the content is now, by what the kinds look at. */
export type CoverageHashes = Readonly<Record<Coverage, string>>;

/** The approvals of this kind that cover the content as it is now, in the order given. */
export function validOf<Approval extends ApprovalFact>(
  kind: ApprovalKind,
  { approvals, coverage }: { approvals: readonly Approval[]; coverage: CoverageHashes },
): Approval[] {
  return approvals.filter((approval) => approval.kind === kind && isValid(approval, coverage));
}

/** Whether an approval counts for the content as it is now. */
export function isValid({ kind, covered, lapsedAt }: ApprovalFact, coverage: CoverageHashes): boolean {
  return lapsedAt === null && covered === coverage[APPROVALS[kind].covers];
}

/**
 * Whether an approval ends with a step that ends approvals (Reopen, Revise, Spike). The edit approval always does: it is
 * the state that is left. The others end where what they cover has changed.
 */
export function lapsesWith(approval: ApprovalFact, coverage: CoverageHashes): boolean {
  return approval.lapsedAt === null && (approval.kind === 'edit' || !isValid(approval, coverage));
}
