/**
 * Where the stories of the matrix stand: working state and public state. `kill_asked` and `fixed` are live stories for
 * whose kill somebody has asked, and whose quick fix nobody has looked at yet. `assigned` was ordered from
 * `reporter-own`, `asking` is in a section that asks for a copy approval, `overridden` went out without it. `sealed` has its authors
 * as members, `confided` also `reporter-other`; of `withheld` readers can look nothing up.
 */
export const STATES = {
  draft: 'draft/never',
  in_review: 'in_review/never',
  changes: 'changes_requested/never',
  approved: 'approved/never',
  scheduled: 'scheduled/never',
  spiked: 'spiked/never',
  live: 'clean/live',
  revised: 'draft/live',
  reapproved: 'approved/live',
  withdrawn: 'clean/withdrawn',
  killed: 'clean/killed',
  kill_asked: 'clean/live',
  fixed: 'clean/live',
  assigned: 'draft/never',
  asking: 'in_review/never',
  overridden: 'clean/live',
  sealed: 'draft/never',
  confided: 'draft/never',
  withheld: 'clean/live',
} as const;

export type StateName = keyof typeof STATES;

export const STATE_NAMES = Object.keys(STATES) as StateName[]; // its keys are written above

export function isStateName(name: string): name is StateName {
  return Object.hasOwn(STATES, name);
}
