'use client';

import { useSearchParams } from 'next/navigation';
import { type BoardLayout, boardAddress, boardQuery, firstPage, readBoardView } from '@/newsroom/board-view';
import { SearchBox } from '../search-box';

/** The search of the board. It keeps what the address says, which the open board changes without a new page. */
export function BoardSearch({ layout }: { layout: BoardLayout }) {
  const view = readBoardView(Object.fromEntries(useSearchParams()), layout);
  const keep = Object.fromEntries(boardQuery({ ...firstPage(view), words: '' }));
  const ask = (words: string) => {
    // The address itself, and not what was drawn of it: a filter chosen a moment ago may not be drawn yet.
    const now = readBoardView(Object.fromEntries(new URLSearchParams(window.location.search)), layout);
    window.history.pushState(null, '', boardAddress({ ...firstPage(now), words }));
  };
  return (
    <SearchBox address="/desk" label="Search headlines and text" words={view.words} keep={keep} onAsk={ask} />
  );
}
