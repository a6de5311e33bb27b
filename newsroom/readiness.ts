import type { Problem } from '@/content/problem';
import { GUARDS, INPUT_GUARDS, type Situation } from './guards';
import { type GuardCode, TRANSITIONS } from './workflow';

/** Every unmet guard of this transition, those about the story and those about what the person gave with the press. */
export function guardProblems(situation: Situation): Problem[] {
  return [...storyProblems(situation), ...inputProblems(situation)];
}

/** What the story itself lacks for this transition; known before anybody presses the button. */
export function storyProblems(situation: Situation): Problem[] {
  return problemsOf(situation, (code) => !INPUT_GUARDS.includes(code));
}

function inputProblems(situation: Situation): Problem[] {
  return problemsOf(situation, (code) => INPUT_GUARDS.includes(code));
}

function problemsOf(situation: Situation, isWanted: (code: GuardCode) => boolean): Problem[] {
  const { must = [], warns = [] } = TRANSITIONS[situation.action];
  const unmet = (codes: readonly GuardCode[]) =>
    codes.filter(isWanted).flatMap((code) => GUARDS[code](situation));
  return [...unmet(must), ...unmet(warns).map(asWarning)];
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'soft' };
}
