import type { Problem } from '@/content/problem';
import { APPROVALS, type ApprovalFact, type ApprovalKind, validOf } from './approvals';
import type { StoryFacts } from './facts';
import type { Situation } from './guards';

/** G8: nobody approves what they wrote; asked of who approves, and before publication of everyone who did. */
export function fourEyesProblems({ action, actor, facts }: Situation): Problem[] {
  if (facts.fourEyes === 'off') return [];
  if (action !== 'approve') return facts.requiredApprovals.flatMap((kind) => ownApproval(kind, facts));
  const others = facts.requiredApprovals.filter((kind) => kind !== 'edit');
  return [...ownWork(actor.personId, facts), ...others.flatMap((kind) => ownApproval(kind, facts))];
}

/** What four eyes say to somebody who is about to vouch for the story, whatever the kind. */
export function ownWork(personId: string, facts: Pick<StoryFacts, 'fourEyes' | 'contributors'>): Problem[] {
  if (facts.fourEyes === 'off' || !hasWorked(personId, facts)) return [];
  return [problem('G8', facts, 'You wrote or changed this story, so somebody else has to approve it.')];
}

/** G9: every kind of approval that the section asks for covers the content as it is now. */
export function approvalProblems({ action, facts }: Situation): Problem[] {
  return facts.requiredApprovals
    .filter((kind) => action !== 'approve' || kind !== 'edit')
    .filter((kind) => validOf(kind, facts).length === 0)
    .map((kind) => ({ code: 'G9', severity: 'hard', message: missing(kind, facts.approvals) }));
}

function ownApproval(kind: ApprovalKind, facts: StoryFacts): Problem[] {
  // Without any valid approval G9 speaks, and this guard has nobody to judge.
  const approvals = validOf(kind, facts);
  const [first] = approvals;
  if (!first || approvals.some(({ byPersonId }) => !hasWorked(byPersonId, facts))) return [];
  const gave = kind === 'edit' ? 'approved this story' : `gave the ${APPROVALS[kind].name} approval`;
  const message = `${first.byName} ${gave} and also worked on it. Somebody who did not has to approve it.`;
  return [problem('G8', facts, message)];
}

function missing(kind: ApprovalKind, approvals: readonly ApprovalFact[]): string {
  const { name, label } = APPROVALS[kind];
  const before = approvals.find((approval) => approval.kind === kind);
  if (kind === 'edit') return missingEdit(before);
  const way = `An editor who did not work on it has to press “${label}” in review.`;
  if (!before) return `The ${name} approval is missing. ${way}`;
  return `The ${name} approval by ${before.byName} does not cover the story as it is now. ${way}`;
}

function missingEdit(before: ApprovalFact | undefined): string {
  const none = 'No approval covers the story as it is now.';
  if (!before) return `${none} It has to be approved again.`;
  return `${none} That by ${before.byName} was for other words; it has to be approved again.`;
}

function hasWorked(personId: string, { contributors }: Pick<StoryFacts, 'contributors'>): boolean {
  return contributors.some((contributor) => contributor.personId === personId);
}

function problem(code: 'G8', { fourEyes }: Pick<StoryFacts, 'fourEyes'>, message: string): Problem {
  return { code, severity: fourEyes === 'warn' ? 'soft' : 'hard', message };
}
