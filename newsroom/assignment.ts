import { type Actor, holdsAny } from './actor';
import { EDITING_ROLES, WRITING_ROLES } from './standing';
import type { WorkingState } from './states';

/** What becomes of an assignment. */
export type AssignmentDeed = 'given' | 'claimed' | 'handed_over' | 'dropped';

/** How much the parts of an assignment may hold, in characters. */
export const ASSIGNMENT_LIMITS = { title: 120, brief: 4000, note: 1000 } as const;

/** Where the text is with its author, so that somebody else can take it over. */
const WITH_ITS_AUTHOR: readonly WorkingState[] = ['draft', 'changes_requested'];

export function isWithItsAuthor(workingState: WorkingState): boolean {
  return WITH_ITS_AUTHOR.includes(workingState);
}

/** Whether this person may give the assignment to somebody else: who has it, and editors. */
export function mayHandOver(actor: Actor, assigneeId: string | null): boolean {
  if (holdsAny(actor, EDITING_ROLES)) return true;
  return actor.personId === assigneeId && holdsAny(actor, WRITING_ROLES);
}
