import type { Connection } from '@/db/client';
import { type AssignmentStep, insertAssignmentStep } from '@/db/queries/assignment';
import { writeDown } from '../audit/write-down';

/** Writes down what became of an assignment: where the desk looks, and in the audit. */
export async function takeStep(tx: Connection, step: AssignmentStep): Promise<void> {
  await insertAssignmentStep(tx, step);
  const { assignmentId: about, deed: outcome, byPersonId: personId, toPersonId: to, at: now } = step;
  writeDown(tx, { act: 'assignment', personId, about, facts: { outcome, to }, now });
}
