import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { boardView } from '../schema';

/** A view of the board that somebody keeps. */
export interface BoardViewRow {
  id: string;
  name: string;
  query: string;
  isDefault: number;
}

const columns = {
  id: boardView.id,
  name: boardView.name,
  query: boardView.query,
  isDefault: boardView.isDefault,
};

/** The views that a person keeps, by name. */
export async function listBoardViews(connection: Connection, personId: string): Promise<BoardViewRow[]> {
  return connection
    .select(columns)
    .from(boardView)
    .where(eq(boardView.personId, personId))
    .orderBy(asc(boardView.name), asc(boardView.id));
}

/** Keeps a view; one of the same name is replaced. */
export async function putBoardView(
  tx: Connection,
  row: Omit<BoardViewRow, 'isDefault'> & { personId: string; createdAt: Date },
): Promise<void> {
  await tx
    .insert(boardView)
    .values(row)
    .onConflictDoUpdate({ target: [boardView.personId, boardView.name], set: { query: row.query } });
}

/** Makes the view of this id, or none, the one with which the person's board opens. */
export async function setDefaultView(tx: Connection, personId: string, viewId: string | null): Promise<void> {
  await tx.update(boardView).set({ isDefault: 0 }).where(eq(boardView.personId, personId));
  if (viewId === null) return;
  await tx
    .update(boardView)
    .set({ isDefault: 1 })
    .where(and(eq(boardView.personId, personId), eq(boardView.id, viewId)));
}

/** Forgets a view of this person. */
export async function deleteBoardView(tx: Connection, personId: string, viewId: string): Promise<void> {
  await tx.delete(boardView).where(and(eq(boardView.personId, personId), eq(boardView.id, viewId)));
}
