import type { Problem } from '@/content/problem';
import { CLOCK } from '@/newsroom/actor';
import { isSavePoint, SAVED_BY, type VersionCause } from '@/newsroom/version-cause';
import { TRANSITIONS, type TransitionName } from '@/newsroom/workflow';

/** Who did what: "Approved by Edie Marsh". Nobody's name stands for the clock. */
export function deed(action: TransitionName, byName: string | null): string {
  const { past } = TRANSITIONS[action];
  return `${past.charAt(0).toUpperCase()}${past.slice(1)} by ${byName ?? CLOCK.name}`;
}

/** As `deed`, of a step as it was taken: one that went past a guard says so for ever. */
export function stepDeed({
  action,
  byName,
  warnings,
}: {
  action: TransitionName;
  byName: string | null;
  warnings: readonly Problem[];
}): string {
  const isPast = warnings.some(({ severity }) => severity === 'hard');
  return isPast ? `${deed(action, byName)}, past a guard` : deed(action, byName);
}

/** Who had a version cut, and why: "Saved as a version by Noa Reed". */
export function versionDeed(cause: VersionCause, byName: string | null): string {
  return isSavePoint(cause) ? `${SAVED_BY[cause]} by ${byName ?? CLOCK.name}` : deed(cause, byName);
}
