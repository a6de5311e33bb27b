import type { Problem, ProblemCode } from '@/content/problem';

/** The guards that a managing editor may pass with a reason: those about who has looked. What is missing in the story, what is not ours to show and what is held stays. */
export const OVERRIDABLE: readonly ProblemCode[] = ['G8', 'G9'];

/** A guard that was passed, as it spoke then. */
export type PassedGuard = Pick<Problem, 'code' | 'message'>;

/** Whether a managing editor may pass this one. */
export function isOverridable({ code }: Pick<Problem, 'code'>): boolean {
  return OVERRIDABLE.includes(code);
}

/** Whether all that stands in the way could be overridden, so that it makes sense to offer it. */
export function isOnlyOverridable(problems: readonly Problem[]): boolean {
  const hard = problems.filter(({ severity }) => severity === 'hard');
  return hard.length > 0 && hard.every(isOverridable);
}

/** The hard problems that remain and those that are passed. */
export interface Sorted {
  unmet: Problem[];
  overridden: Problem[];
}

/** Sorts unmet hard guards by whether this press passes them: by its own override, or by one of the words' schedule. */
export function sortUnmet(
  problems: readonly Problem[],
  { isOverriding, passed }: { isOverriding: boolean; passed: readonly PassedGuard[] },
): Sorted {
  const hard = problems.filter(({ severity }) => severity === 'hard');
  const isPassed = (problem: Problem) =>
    isOverridable(problem) && (isOverriding || passed.some((guard) => isSame(guard, problem)));
  return { unmet: hard.filter((each) => !isPassed(each)), overridden: hard.filter(isPassed) };
}

// By its words too: an approval that the section asks for only since then is another matter.
function isSame(guard: PassedGuard, problem: Problem): boolean {
  return guard.code === problem.code && guard.message === problem.message;
}
