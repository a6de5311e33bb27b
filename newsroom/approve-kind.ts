import type { Problem } from '@/content/problem';
import { type Actor, holdsAny } from './actor';
import { ownWork } from './approval-guards';
import { APPROVALS, type ApprovalFact, type ApprovalKind, validOf } from './approvals';
import { CONTENT_GUARDS } from './content-guards';
import type { StoryFacts } from './facts';
import { rightsProblems } from './photo-standing';
import { grant, type Outcome, refuse } from './refusal';
import type { StorySubject } from './standing';
import { statusName } from './states';

export interface KindRequest {
  kind: Exclude<ApprovalKind, 'edit'>;
  actor: Actor;
  story: StorySubject;
  facts: StoryFacts;
  /** The hash of what the person saw. */
  expectedHash: string;
}

/**
 * Whether this person may vouch for these words in this way, by the table of kinds: who, in which state, whether the
 * section asks for it, whether somebody has done so, then the guards. Answers with the soft problems that were left.
 */
export function decideKind(request: KindRequest): Outcome<Problem[]> {
  const { kind, actor, facts, expectedHash } = request;
  const { label } = APPROVALS[kind];
  const refusal = whyKindClosed(request);
  if (refusal) return refusal;
  const problems = kindProblems(kind, actor, facts);
  if (expectedHash !== facts.currentHash) problems.unshift(CHANGED);
  const hard = problems.filter(({ severity }) => severity === 'hard');
  if (hard.length === 0) return grant(problems);
  const things = hard.length === 1 ? 'one thing has' : `${hard.length} things have`;
  return refuse('not_ready', `Before “${label}” can happen, ${things} to be put right.`, hard);
}

/** As `decideKind`, for showing the button: who and the states only, never the guards. */
export function whyKindClosed({ kind, actor, story, facts }: Omit<KindRequest, 'expectedHash'>) {
  const { label, name, who, from } = APPROVALS[kind];
  if (!holdsAny(actor, who))
    return refuse('not_allowed', `“${label}” is not yours to press: only editors can.`);
  if (!from.includes(story.workingState) || story.publicState === 'killed') {
    const status = statusName(story.workingState, story.publicState);
    return refuse('conflict', `“${label}” is possible in review; the status of this story is “${status}”.`);
  }
  if (!facts.requiredApprovals.includes(kind))
    return refuse('conflict', `The section of this story asks for no ${name} approval.`);
  const given = validOf(kind, facts).find(({ byPersonId }) => countsBy(byPersonId, facts));
  if (!given) return null;
  return refuse('conflict', `${given.byName} has given the ${name} approval for these words already.`);
}

// Of somebody who worked on the story it does not count before publication, so another may still be given.
function countsBy(personId: ApprovalFact['byPersonId'], facts: StoryFacts): boolean {
  return ownWork(personId, facts).every(({ severity }) => severity === 'soft');
}

function kindProblems(kind: ApprovalKind, actor: Actor, facts: StoryFacts): Problem[] {
  const own = ownWork(actor.personId, facts);
  if (kind !== 'photo') return own;
  return [
    ...own,
    ...CONTENT_GUARDS.G4(facts),
    ...rightsProblems(facts.photos, { at: facts.now, isRelease: false }),
  ];
}

const CHANGED: Problem = {
  code: 'G1',
  severity: 'hard',
  message: 'The story has changed since you looked at it. Read it again, then decide.',
};
