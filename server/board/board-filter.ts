import type { Connection } from '@/db/client';
import type { BoardFilter, BoardMoment } from '@/db/queries/board-filter';
import { type Actor, holdsAny } from '@/newsroom/actor';
import { statesOf } from '@/newsroom/board-status';
import type { BoardView } from '@/newsroom/board-view';
import { dueSpans } from '@/newsroom/due';
import { EDITING_ROLES } from '@/newsroom/standing';
import { storyReader } from '@/newsroom/story-reader';
import { readTimeZone } from '../stories/policy';

/** What the board of this person holds of a view; null for who sees no stories. The only way to a filter of the board. */
export function filterFor(actor: Actor, view: BoardView): BoardFilter | null {
  const { sees } = storyReader(actor);
  if (sees === 'none') return null;
  const { words, section, person, due, flag, kind } = view;
  return {
    ownOf: view.isMine || sees === 'own' ? actor.personId : null,
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
    reader: { ...storyReader(actor), isEditor: holdsAny(actor, EDITING_ROLES) },
    spans: dueSpans(now, await readTimeZone(read)),
  };
}
