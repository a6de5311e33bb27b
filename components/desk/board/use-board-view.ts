'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  const [known, setKnown] = useState(page.board);
  const { layout } = page.view;
  // The page was read anew: another view, another page, or all of this one. It may have been asked for before the last choice.
  if (known !== page.board) {
    setKnown(page.board);
    if (queryOf(page.view) === queryOf(viewOf(address, layout))) {
      setShown({ view: page.view, stories: page.board });
      setWanted(page.view);
      setCounts(page.board.counts);
      setIsCounted(true);
    }
  }
  const asked = useRef(queryOf(page.view));
  useEffect(() => {
    const query = queryOf(page.view);
    if (query === queryOf(viewOf(window.location.search, page.view.layout))) asked.current = query;
  }, [page.view]);

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
