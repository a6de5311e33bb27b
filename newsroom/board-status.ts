import { type PublicState, statusName, type WorkingState } from './states';

/** What the desk sorts its board by: the states of the working copy, and those of readers once nothing is to publish. */
export type BoardStatus = Exclude<WorkingState, 'clean'> | Exclude<PublicState, 'never'>;

/** All of them, in the order in which a story goes through them. */
export const BOARD_STATUSES: readonly BoardStatus[] = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'live',
  'withdrawn',
  'killed',
  'spiked',
];

/** They are rare, so they take room only when there is one. */
export const RARE_STATUSES: readonly BoardStatus[] = ['withdrawn', 'killed', 'spiked'];

export interface BothStates {
  workingState: WorkingState;
  publicState: PublicState;
}

/** Where a story stands on the board. Throws on a story that never could be: published never, with nothing to publish. */
export function boardStatusOf({ workingState, publicState }: BothStates): BoardStatus {
  if (workingState !== 'clean') return workingState;
  if (publicState === 'never') throw new Error('A story that was never published has a text to publish');
  return publicState;
}

/** What a story at this place of the board must be. */
export function statesOf(status: BoardStatus): Partial<BothStates> & Pick<BothStates, 'workingState'> {
  if (status === 'live' || status === 'withdrawn' || status === 'killed') {
    return { workingState: 'clean', publicState: status };
  }
  return { workingState: status };
}

/** What the desk calls it. */
export function boardStatusName(status: BoardStatus): string {
  const { workingState, publicState = 'never' } = statesOf(status);
  return statusName(workingState, publicState);
}

export function isBoardStatus(value: unknown): value is BoardStatus {
  return BOARD_STATUSES.some((status) => status === value);
}
