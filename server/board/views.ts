import { cleanText } from '@/content/clean-text';
import { deleteBoardView, listBoardViews, putBoardView, setDefaultView } from '@/db/queries/board-view';
import type { Actor } from '@/newsroom/actor';
import { keptQuery, readBoardQuery } from '@/newsroom/board-view';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import { newId } from '../ids';
import type { BoardContext } from './read-board';

/** A view of the board that somebody keeps under a name. */
export interface KeptView {
  id: string;
  name: string;
  /** What stands in its address behind the question mark. */
  query: string;
  /** Whether the board opens with it. */
  isDefault: boolean;
}

const MOST_VIEWS = 50;
export const LONGEST_VIEW_NAME = 60;

/** The views of this person, by name. */
export async function readKeptViews(actor: Actor, { database }: BoardContext): Promise<KeptView[]> {
  const rows = await listBoardViews(database.read, actor.personId);
  return rows.map(({ isDefault, ...view }) => ({ ...view, isDefault: isDefault === 1 }));
}

/** Keeps a view under a name, in the place of one of the same name. What makes no sense in its address is left out. */
export async function keepView(
  { actor, name, query }: { actor: Actor; name: string; query: string },
  { database, now }: BoardContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'board.keep_views')) return refuse('not_allowed', 'Your role does not see the board.');
  const called = cleanText(name).trim().slice(0, LONGEST_VIEW_NAME);
  if (!hasVisibleText(called)) return refuse('invalid', 'Give the view a name.');
  const { personId } = actor;
  return database.inTransaction(async (tx): Promise<Outcome<null>> => {
    const views = await listBoardViews(tx, personId);
    if (views.length >= MOST_VIEWS && !views.some((view) => view.name === called)) {
      return refuse('too_many', `You keep ${MOST_VIEWS} views already. Remove one first.`);
    }
    const kept = keptQuery(readBoardQuery(query));
    await putBoardView(tx, { id: newId(), personId, name: called, query: kept, createdAt: now });
    return grant(null);
  });
}

/** Has the board of this person open with one of their views, or as it is without any. */
export async function openWithView(
  { actor, viewId }: { actor: Actor; viewId: string | null },
  { database }: BoardContext,
): Promise<Outcome<null>> {
  await database.inTransaction((tx) => setDefaultView(tx, actor.personId, viewId));
  return grant(null);
}

/** Forgets a view of this person; nothing happens when it is not theirs, or not there. */
export async function forgetView(
  { actor, viewId }: { actor: Actor; viewId: string },
  { database }: BoardContext,
): Promise<Outcome<null>> {
  await database.inTransaction((tx) => deleteBoardView(tx, actor.personId, viewId));
  return grant(null);
}
