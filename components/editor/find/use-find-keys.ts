import type { RefObject } from 'react';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import type { FindRequest } from './find-bar';

/** Longer selections are a place to look in, not something to look for. */
const MOST_LETTERS = 100;

/**
 * The keys for finding and replacing, for as long as the caret is in the sheet; those for finding pressed in the field
 * itself, the browser's own search opens.
 */
export function useFindKeys(sheet: RefObject<HTMLElement | null>, ask: (request: FindRequest) => void): void {
  const isInSheet = ({ target }: KeyboardEvent) => target instanceof Node && sheet.current?.contains(target);
  useShortcut('find', (event) => {
    if (!isInSheet(event) || isFindField(event.target)) return false;
    ask(findRequest('find'));
  });
  useShortcut('replace', (event) => {
    if (!isInSheet(event)) return false;
    ask(findRequest('replace'));
  });
}

function isFindField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-label') === 'Find';
}

/** A request with the words that are selected on the page, when they are a few on one line. */
export function findRequest(field: FindRequest['field']): FindRequest {
  const words = document.activeElement instanceof HTMLInputElement ? '' : (getSelection()?.toString() ?? '');
  return { field, words: words.length <= MOST_LETTERS && !words.includes('\n') ? words : '' };
}
