/** Where the working copy stands. */
export type WorkingState =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'scheduled'
  | 'clean'
  | 'spiked';

/** What readers get. It moves separately from the working state: a live story can have a draft on top. */
export type PublicState = 'never' | 'live' | 'withdrawn' | 'killed';

export const WORKING_STATES: readonly WorkingState[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'clean',
  'spiked',
];

export const PUBLIC_STATES: readonly PublicState[] = ['never', 'live', 'withdrawn', 'killed'];

const WORKING_NAMES: Record<Exclude<WorkingState, 'clean'>, string> = {
  draft: 'Draft',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  scheduled: 'Scheduled',
  spiked: 'Spiked',
};

const PUBLIC_NAMES: Record<PublicState, string> = {
  never: 'Never published',
  live: 'Published',
  withdrawn: 'Withdrawn',
  killed: 'Killed',
};

export function isWorkingState(value: unknown): value is WorkingState {
  return WORKING_STATES.some((state) => state === value);
}

export function isPublicState(value: unknown): value is PublicState {
  return PUBLIC_STATES.some((state) => state === value);
}

/** What the desk shows as Status: the working state, or what readers get once there is nothing left to publish. */
export function statusName(workingState: WorkingState, publicState: PublicState): string {
  return workingState === 'clean' ? PUBLIC_NAMES[publicState] : WORKING_NAMES[workingState];
}

/** What readers get, in words; shown beside the status when a published story has a draft on top. */
export function publicStateName(publicState: PublicState): string {
  return PUBLIC_NAMES[publicState];
}
