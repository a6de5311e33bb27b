import type { Connection } from '@/db/client';
import { type OpenAssignmentRow, openAssignments } from '@/db/queries/assignment';
import type { Actor } from '@/newsroom/actor';
import type { BoardView } from '@/newsroom/board-view';
import { may } from '@/newsroom/permissions';

/** An assignment on the board that waits for somebody; times are ISO 8601 in UTC. */
export interface OpenAssignment {
  id: string;
  title: string;
  brief: string;
  section: string | null;
  dueAt: string | null;
  commissionedWords: number | null;
  givenBy: string;
}

/** More would hide the stories; they come up as the first ones are claimed. */
const MOST = 100;

/** The assignments that wait, of the section and kind that the view asks for. Nothing for who may not claim one. */
export async function readOpenAssignments(
  read: Connection,
  actor: Actor,
  view: BoardView,
): Promise<OpenAssignment[]> {
  if (!may(actor, 'assignment.claim') || asksForText(view)) return [];
  const rows = await openAssignments(read, MOST);
  return rows.filter((row) => fits(row, view)).map(shown);
}

// What has no text, no author and no state yet is not what such a view is about.
function asksForText({ words, status, isMine, person, flag, due }: BoardView): boolean {
  return words !== '' || isMine || [status, person, flag, due].some((chosen) => chosen !== null);
}

function fits(row: OpenAssignmentRow, { section, kind }: BoardView): boolean {
  return (section === null || row.sectionId === section) && (kind === null || row.kind === kind);
}

function shown(row: OpenAssignmentRow): OpenAssignment {
  const { id, title, brief, sectionName: section, dueAt, commissionedWords, givenByName: givenBy } = row;
  return { id, title, brief, section, dueAt: dueAt?.toISOString() ?? null, commissionedWords, givenBy };
}
