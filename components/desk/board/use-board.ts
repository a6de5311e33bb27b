'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import type { BoardMove } from '@/newsroom/board-moves';
import { type BoardView, keptQuery } from '@/newsroom/board-view';
import type { Refusal } from '@/newsroom/refusal';
import { boardNewsAction } from '@/server/actions/board';
import { moveStoryAction } from '@/server/actions/stories';
import type { BoardCounts } from '@/server/board/board-counts';
import type { BoardLine } from '@/server/board/board-lines';
import type { Board, BoardStories } from '@/server/board/read-board';
import { reached } from '../reached';
import type { Given } from '../story/use-story';
import { keepBoardLine } from './board-line';
import { mergeLines } from './merge-lines';
import { nameOf } from './name-of';

/** Why a step was not made, and of which story. */
export interface RefusedMove {
  name: string;
  refusal: Refusal;
}

/**
 * The board on this screen: what it shows, kept up to date with the newsroom, and how its stories are moved. The counts are
 * given beside the stories, because they are read later.
 */
export function useBoard(view: BoardView, read: BoardStories, counts: BoardCounts) {
  const router = useRouter();
  const [board, setBoard] = useState<Board>({ ...read, counts });
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const [shown, setShown] = useState({ read, counts });
  // The page was read anew: another view, another page, or all of this one.
  if (shown.read !== read || shown.counts !== counts) {
    setShown({ read, counts });
    // What was heard of its stories meanwhile stays when only the counts are new.
    setBoard((known) => ({ ...(shown.read === read ? known : read), counts }));
  }
  const query = keptQuery(view);
  const takesNew = view.after === null && view.before === null;

  const readAnew = useCallback(
    async (storyIds: string[]): Promise<void> => {
      const outcome = await reached(boardNewsAction({ query, storyIds }));
      // Another view, or another page of it, is shown by now: what belongs to the one before may not belong here, and
      // this one may have missed it.
      if (onNews.current !== readAnew) return onNews.current(storyIds);
      if (!outcome.ok) return;
      const { lines, counts, assignments } = outcome.value;
      setBoard((known) => ({
        ...known,
        counts,
        assignments,
        lines: mergeLines(known.lines, { asked: storyIds, lines, takesNew }),
      }));
    },
    [query, takesNew],
  );

  // What the line calls is always the newest of these; it is not taken down for another filter. It is known before the other
  // view is on the screen: an answer that came a moment after would put stories of the one before into it.
  const onNews = useRef(readAnew);
  useLayoutEffect(() => {
    onNews.current = readAnew;
  }, [readAnew]);
  const readAt = useRef(read.readAt);
  useEffect(
    () =>
      keepBoardLine({
        since: readAt.current,
        onNews: async ({ storyIds, all }) => (all ? router.refresh() : onNews.current(storyIds)),
      }),
    [router],
  );

  const move = useCallback(
    async (line: BoardLine, { action, label }: BoardMove, given: Given = {}) => {
      setMoving(line.id);
      const press = { storyId: line.id, action, seenRevision: line.revision, ...given };
      const outcome = await reached(moveStoryAction(press));
      setRefused(outcome.ok ? null : { name: nameOf(line), refusal: outcome });
      if (outcome.ok) announceAndShow(`${label}: ${nameOf(line)}`);
      await readAnew([line.id]);
      setMoving(null);
    },
    [readAnew],
  );
  const refuse = useCallback((name: string, refusal: Refusal) => setRefused({ name, refusal }), []);
  return { board, refused, refuse, dismiss: () => setRefused(null), moving, move, readAnew };
}
