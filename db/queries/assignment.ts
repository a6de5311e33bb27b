import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { AssignmentDeed } from '@/newsroom/assignment';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { assignment, assignmentStep, person, section } from '../schema';

const columns = {
  id: assignment.id,
  title: assignment.title,
  brief: assignment.brief,
  sectionId: assignment.sectionId,
  kind: assignment.kind,
  dueAt: assignment.dueAt,
  commissionedWords: assignment.commissionedWords,
  assigneeId: assignment.assigneeId,
  storyId: assignment.storyId,
  givenBy: assignment.givenBy,
  givenAt: assignment.givenAt,
  droppedAt: assignment.droppedAt,
};

export type AssignmentRow = Pick<typeof assignment.$inferSelect, keyof typeof columns>;

export async function insertAssignment(tx: Connection, row: AssignmentRow): Promise<void> {
  await tx.insert(assignment).values(row);
}

/** One assignment that nobody else gives, takes or drops until the transaction ends, or null. */
export async function lockAssignment(tx: Connection, assignmentId: string): Promise<AssignmentRow | null> {
  const query = tx.select(columns).from(assignment).where(eq(assignment.id, assignmentId));
  const [row] = await lockRows(query, 'update');
  return row ?? null;
}

/** The assignment from which a story came, with who gave it, or null. */
export async function assignmentOfStory(
  connection: Connection,
  storyId: string,
): Promise<(AssignmentRow & { givenByName: string }) | null> {
  const [row] = await connection
    .select({ ...columns, givenByName: person.name })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.givenBy))
    .where(eq(assignment.storyId, storyId));
  return row ?? null;
}

/** An assignment that waits for somebody to claim it. */
export interface OpenAssignmentRow {
  id: string;
  title: string;
  brief: string;
  kind: StoryKind;
  dueAt: Date | null;
  commissionedWords: number | null;
  sectionId: string | null;
  sectionName: string | null;
  givenByName: string;
  givenAt: Date;
}

/** The assignments that nobody has yet, oldest first. */
export async function openAssignments(connection: Connection, limit: number): Promise<OpenAssignmentRow[]> {
  return connection
    .select({
      id: assignment.id,
      title: assignment.title,
      brief: assignment.brief,
      kind: assignment.kind,
      dueAt: assignment.dueAt,
      commissionedWords: assignment.commissionedWords,
      sectionId: assignment.sectionId,
      sectionName: section.name,
      givenByName: person.name,
      givenAt: assignment.givenAt,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.givenBy))
    .leftJoin(section, eq(section.id, assignment.sectionId))
    .where(and(isNull(assignment.assigneeId), isNull(assignment.droppedAt)))
    .orderBy(asc(assignment.givenAt), asc(assignment.id))
    .limit(limit);
}

/** Gives an assignment to somebody. It must be locked. */
export async function setAssignee(
  tx: Connection,
  { assignmentId, ...to }: { assignmentId: string; assigneeId: string; storyId: string },
): Promise<void> {
  await tx.update(assignment).set(to).where(eq(assignment.id, assignmentId));
}

/** Marks an assignment as not wanted any more. It must be locked. */
export async function markDropped(tx: Connection, assignmentId: string, now: Date): Promise<void> {
  await tx.update(assignment).set({ droppedAt: now }).where(eq(assignment.id, assignmentId));
}

export interface AssignmentStep {
  assignmentId: string;
  deed: AssignmentDeed;
  byPersonId: string;
  toPersonId: string | null;
  note: string;
  at: Date;
}

export async function insertAssignmentStep(tx: Connection, step: AssignmentStep): Promise<void> {
  await tx.insert(assignmentStep).values(step);
}

/** What became of an assignment, newest first, with who did it. */
export async function assignmentSteps(
  connection: Connection,
  assignmentId: string,
): Promise<(AssignmentStep & { byName: string })[]> {
  return connection
    .select({
      assignmentId: assignmentStep.assignmentId,
      deed: assignmentStep.deed,
      byPersonId: assignmentStep.byPersonId,
      toPersonId: assignmentStep.toPersonId,
      note: assignmentStep.note,
      at: assignmentStep.at,
      byName: person.name,
    })
    .from(assignmentStep)
    .innerJoin(person, eq(person.id, assignmentStep.byPersonId))
    .where(eq(assignmentStep.assignmentId, assignmentId))
    .orderBy(desc(assignmentStep.sequence));
}

/** When an assignment was given, claimed, handed over or dropped last; null before the first. */
export async function lastAssignmentStep(connection: Connection): Promise<Date | null> {
  const [row] = await connection
    .select({ at: assignmentStep.at })
    .from(assignmentStep)
    .orderBy(desc(assignmentStep.sequence))
    .limit(1);
  return row?.at ?? null;
}
