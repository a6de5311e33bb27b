'use client';

import { useSearchParams } from 'next/navigation';
import { type BoardLayout, boardQuery, firstPage, readBoardView } from '@/newsroom/board-view';
import { SearchBox } from '../search-box';

/** The search of the board. It keeps what the address says now, which the open board changes without a new page. */
export function BoardSearch({ layout }: { layout: BoardLayout }) {
  const view = readBoardView(Object.fromEntries(useSearchParams()), layout);
  const keep = Object.fromEntries(boardQuery({ ...firstPage(view), words: '' }));
  return <SearchBox address="/desk" label="Search headlines and text" words={view.words} keep={keep} />;
}
