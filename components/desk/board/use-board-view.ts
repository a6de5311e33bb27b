'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  type BoardLayout,
  type BoardView,
  boardAddress,
  boardQuery,
  readBoardView,
} from '@/newsroom/board-view';
import type { Outcome } from '@/newsroom/refusal';
import type { BoardCounts } from '@/server/board/board-counts';
import type { Board, BoardStories } from '@/server/board/read-board';
import { reached } from '../reached';

/** A view with the stories that were read for it. */
export interface ReadView {
  view: BoardView;
  stories: BoardStories;
}

/**
 * What of the board is shown. A choice stands in the address and in the fields at once, and the stories follow as soon as
 * they are read, as data: the page around them stays as it is. The numbers follow them. `wanted` is the view of the
 * address, `shown` what is read, `isCounted` whether `counts` are those of it.
 */
export function useBoardView(page: { view: BoardView; board: Board }) {
  const router = useRouter();
  const address = useSearchParams().toString();
  const [shown, setShown] = useState<ReadView>({ view: page.view, stories: page.board });
  const [counts, setCounts] = useState(page.board.counts);
  const [wanted, setWanted] = useState(page.view);
  const [isCounted, setIsCounted] = useState(true);
  const { view: pageView, board: pageBoard } = page;
  const { layout } = pageView;
  const asked = useRef(queryOf(pageView));
  // The page was read anew: another view, another page, or all of this one. It may have been asked for before the last
  // choice, and the browser's own address alone says so: the one that React knows may lag behind it.
  useLayoutEffect(() => {
    const query = queryOf(pageView);
    if (query !== queryOf(viewOf(window.location.search, pageView.layout))) return;
    asked.current = query;
    setShown((known) => (known.stories === pageBoard ? known : { view: pageView, stories: pageBoard }));
    setWanted(pageView);
    setCounts(pageBoard.counts);
    setIsCounted(true);
  }, [pageView, pageBoard]);

  const read = useCallback(
    async (view: BoardView) => {
      const query = queryOf(view);
      asked.current = query;
      setWanted(view);
      const stories = await reached(askFor<BoardStories>('view', query));
      // Another view was chosen meanwhile.
      if (asked.current !== query) return;
      // The page says what is the matter: signed out, not allowed, no connection.
      if (!stories.ok) return router.refresh();
      setShown({ view, stories: stories.value });
      setIsCounted(false);
      const counted = await reached(askFor<BoardCounts>('counts', query));
      if (asked.current !== query) return;
      if (!counted.ok) return router.refresh();
      setCounts(counted.value);
      setIsCounted(true);
    },
    [router],
  );
  // The search asks by the address; back and forward lead to views that were chosen before.
  useEffect(() => {
    const view = viewOf(address, layout);
    if (queryOf(view) !== asked.current) void read(view);
  }, [address, layout, read]);

  const choose = useCallback(
    (view: BoardView) => {
      window.history.pushState(null, '', boardAddress(view));
      void read(view);
    },
    [read],
  );
  return { shown, wanted, counts, isCounted, choose };
}

function viewOf(address: string, layout: BoardLayout): BoardView {
  return readBoardView(Object.fromEntries(new URLSearchParams(address)), layout);
}

function queryOf(view: BoardView): string {
  return boardQuery(view).toString();
}

async function askFor<Answer>(what: 'view' | 'counts', query: string): Promise<Outcome<Answer>> {
  const answer = await fetch(`/api/board/${what}?${query}`);
  // Our own routes: an outcome, whatever its status.
  return (await answer.json()) as Outcome<Answer>;
}
