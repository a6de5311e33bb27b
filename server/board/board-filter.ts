import type { Connection } from '@/db/client';
import type { BoardFilter, BoardMoment } from '@/db/queries/board-filter';
import { type Actor, holdsAny } from '@/newsroom/actor';
import { statesOf } from '@/newsroom/board-status';
import type { BoardView } from '@/newsroom/board-view';
import { dueSpans } from '@/newsroom/due';
import { storyFilter } from '@/newsroom/permissions';
import { EDITING_ROLES } from '@/newsroom/standing';
import { readTimeZone } from '../stories/policy';

/** What the board of this person holds of a view; null for who sees no stories. The only way to a filter of the board. */
export function filterFor(actor: Actor, view: BoardView): BoardFilter | null {
  const visible = storyFilter(actor);
  if (visible === 'none') return null;
  const { words, section, person, due, flag, kind } = view;
  return {
    ownOf: view.isMine || visible === 'own' ? actor.personId : null,
    words,
    states: view.status && statesOf(view.status),
    section,
    person,
    due,
    flag,
    kind,
  };
}

/** For whom and for when the board is read. */
export async function momentFor(read: Connection, actor: Actor, now: Date): Promise<BoardMoment> {
  return {
    reader: { personId: actor.personId, isEditor: holdsAny(actor, EDITING_ROLES) },
    spans: dueSpans(now, await readTimeZone(read)),
  };
}
