import type { Editor } from '@tiptap/core';
import type { Found } from './lines';

/** Around the current one. A screen holds far fewer. */
const MOST_SHOWN = 1_000;

/** Marks the places on the page, the current one more strongly. Paints only: the document is not touched. */
export function highlight(found: readonly Found[], current: number): void {
  if (!('highlights' in CSS)) return;
  const first = Math.max(0, current - MOST_SHOWN / 2);
  const others = found.slice(first, first + MOST_SHOWN).filter((_, place) => first + place !== current);
  CSS.highlights.set('found', new Highlight(...others.flatMap(rangeOf)));
  CSS.highlights.set('found-current', new Highlight(...found.slice(current, current + 1).flatMap(rangeOf)));
}

/** Takes all marks away. */
export function highlightNothing(): void {
  highlight([], 0);
}

/** Selects a place and brings it into view; the focus stays where it is. */
export function show({ editor, from, to }: Found): void {
  editor.commands.setTextSelection({ from, to });
  const [range] = rangeOf({ editor, from, to });
  const box = range?.getBoundingClientRect();
  if (!range || !box || (box.top > TOP_EDGE && box.bottom < window.innerHeight - BOTTOM_EDGE)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** What the bars above and a phone's keyboard below may cover, in pixels. */
const TOP_EDGE = 220;
const BOTTOM_EDGE = 40;

function rangeOf({ editor, from, to }: { editor: Editor; from: number; to: number }): Range[] {
  // The text may have become shorter since it was searched.
  if (to > editor.state.doc.content.size) return [];
  const range = document.createRange();
  const [start, end] = [editor.view.domAtPos(from, 1), editor.view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [range];
}
