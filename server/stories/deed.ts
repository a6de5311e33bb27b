import { CLOCK } from '@/newsroom/actor';
import { TRANSITIONS, type TransitionName } from '@/newsroom/workflow';

/** Who did what: "Approved by Edie Marsh". Nobody's name stands for the clock. */
export function deed(action: TransitionName, byName: string | null): string {
  const { past } = TRANSITIONS[action];
  return `${past.charAt(0).toUpperCase()}${past.slice(1)} by ${byName ?? CLOCK.name}`;
}
