import type { Problem } from '@/content/problem';
import type { Actor } from './actor';
import type { StoryFacts, TransitionInput } from './facts';
import type { Situation } from './guards';
import { sortUnmet } from './overrides';
import { may } from './permissions';
import { guardProblems, storyProblems } from './readiness';
import { type Refusal, refuse } from './refusal';
import type { StorySubject } from './standing';
import type { PublicState, WorkingState } from './states';
import { hasVisibleText } from './visible-text';
import { whyClosed } from './why-closed';
import {
  type Ask,
  type Audience,
  asksOf,
  TRANSITION_NAMES,
  TRANSITIONS,
  type Transition,
  type TransitionName,
} from './workflow';

export interface DecideRequest {
  action: TransitionName;
  actor: Actor;
  story: StorySubject;
  facts: StoryFacts;
  input: TransitionInput;
}

/** All that has to happen to the story in one transaction. */
export interface Decision {
  to: WorkingState;
  publicTo: PublicState;
  /** Unmet soft guards, kept in the story's history. */
  soft: Problem[];
  /** Unmet hard guards that a managing editor passed with a reason. */
  overridden: Problem[];
  addApproval: boolean;
  lapseApprovals: boolean;
  /** True when the working copy becomes what readers get. */
  publishes: boolean;
  schedule: 'set' | 'drop' | 'keep';
  tells: readonly Audience[];
}

export type Verdict = { ok: true; decision: Decision } | Refusal;

/** A button: what this person may do with the story now, and what still stands in the way. */
export interface OpenTransition {
  action: TransitionName;
  label: string;
  /** The natural next step, drawn filled. */
  primary: boolean;
  destructive: boolean;
  asks: Ask[];
  problems: Problem[];
}

/**
 * Whether this transition happens now, and what follows from it. Refuses who has no standing, then a state it does not
 * fit, then a missing reason, then an override by who may not, then unmet hard guards (all of them at once). Changes
 * nothing by itself.
 */
export function decide(request: DecideRequest): Verdict {
  const { action, story, input } = request;
  const refusal = whyClosed(request);
  if (refusal) return refusal;
  if (asksOf(action, story.publicState).includes('reason') && !hasVisibleText(input.reason)) {
    return refuse('invalid', 'Give a reason.');
  }
  if (asksOf(action, story.publicState).includes('tombstone') && !hasVisibleText(input.tombstone)) {
    return refuse('invalid', 'Write what readers will find in its place.');
  }
  const problems = guardProblems(situationOf(request));
  const isOverriding = hasVisibleText(input.overrideReason);
  if (isOverriding && !may(request.actor, 'story.override', story))
    return refuse('not_allowed', 'Only a managing editor may override what stands in the way.');
  const { unmet, overridden } = sortUnmet(problems, { isOverriding, passed: request.facts.passedGuards });
  if (unmet.length > 0) return refuse('not_ready', notReadyMessage(action, unmet.length), unmet);
  const soft = problems.filter((problem) => problem.severity === 'soft');
  return { ok: true, decision: { ...decisionOf(action, story), soft, overridden } };
}

/**
 * The transitions this person's standing and the story's state allow, in the order of their buttons, each with the
 * guards it still lacks. The first that takes nothing away is the primary one; nothing else is.
 */
export function openTransitions(request: Omit<DecideRequest, 'action' | 'input'>): OpenTransition[] {
  const open = TRANSITION_NAMES.filter((action) => whyClosed({ ...request, action }) === null);
  const primary = open.find((action) => !TRANSITIONS[action].destructive);
  return open.map((action) => ({
    action,
    label: TRANSITIONS[action].label,
    primary: action === primary,
    destructive: TRANSITIONS[action].destructive ?? false,
    asks: asksOf(action, request.story.publicState),
    problems: storyProblems(situationOf({ ...request, action, input: {} })),
  }));
}

function notReadyMessage(action: TransitionName, count: number): string {
  const things = count === 1 ? 'one thing has' : `${count} things have`;
  return `Before “${TRANSITIONS[action].label}” can happen, ${things} to be put right.`;
}

function situationOf({ action, actor, story, facts, input }: DecideRequest): Situation {
  return { action, actor, publicState: story.publicState, facts, input };
}

function decisionOf(action: TransitionName, story: StorySubject): Omit<Decision, 'soft' | 'overridden'> {
  const transition = TRANSITIONS[action];
  const to = transition.to === 'kept' ? keptState(story.workingState, transition) : transition.to;
  return {
    to,
    publicTo: transition.toPublic ?? story.publicState,
    addApproval: transition.approvals === 'add',
    lapseApprovals: transition.approvals === 'lapse',
    publishes: transition.publishes ?? false,
    schedule: scheduleChange(story.workingState, to),
    tells: transition.tells ?? [],
  };
}

/** The working state after a step that keeps it. Nothing stays scheduled that readers lose with it. */
export function keptState(workingState: WorkingState, { toPublic }: Transition): WorkingState {
  // Otherwise the clock would bring back, minutes later, what an editor has just taken down.
  return workingState === 'scheduled' && toPublic ? 'approved' : workingState;
}

function scheduleChange(from: WorkingState, to: WorkingState): Decision['schedule'] {
  if (from === to) return 'keep';
  if (to === 'scheduled') return 'set';
  return from === 'scheduled' ? 'drop' : 'keep';
}
