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
import type { Board } from '@/server/board/read-board';
import { reached } from '../reached';

/** A view with the board that was read for it. */
export interface ReadView {
  view: BoardView;
  board: Board;
}

/**
 * What of the board is shown. A choice stands in the address and in the fields at once, and the stories follow as soon as
 * they are read, as data: the page around them stays as it is. `wanted` is the view of the address, `shown` what is read.
 */
export function useBoardView(page: ReadView) {
  const router = useRouter();
  const address = useSearchParams().toString();
  const [shown, setShown] = useState(page);
  const [wanted, setWanted] = useState(page.view);
  const [known, setKnown] = useState(page.board);
  const { layout } = page.view;
  // The page was read anew: another view, another page, or all of this one. It may have been asked for before the last choice.
  if (known !== page.board) {
    setKnown(page.board);
    if (queryOf(page.view) === queryOf(viewOf(address, layout))) {
      setShown(page);
      setWanted(page.view);
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
      const outcome = await reached(readAsData(query));
      // Another view was chosen meanwhile.
      if (asked.current !== query) return;
      if (outcome.ok) setShown({ view, board: outcome.value });
      // The page says what is the matter: signed out, not allowed, no connection.
      else router.refresh();
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
  return { shown, wanted, choose };
}

function viewOf(address: string, layout: BoardLayout): BoardView {
  return readBoardView(Object.fromEntries(new URLSearchParams(address)), layout);
}

function queryOf(view: BoardView): string {
  return boardQuery(view).toString();
}

async function readAsData(query: string): Promise<Outcome<Board>> {
  const answer = await fetch(`/api/board/view?${query}`);
  // Our own route: an outcome, whatever its status.
  return (await answer.json()) as Outcome<Board>;
}
