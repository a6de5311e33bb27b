import type { KeyboardEvent } from 'react';
import type { FindRequest } from './find-bar';

/** Longer selections are a place to look in, not something to look for. */
const MOST_LETTERS = 100;

/** Ctrl/⌘ F finds, Ctrl H or ⌘ Alt F replaces; pressed in the field itself, the browser's own search opens. */
export function findKey(event: KeyboardEvent<HTMLElement>, ask: (request: FindRequest) => void): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || shiftKey) return;
  const letter = key.toLowerCase();
  const field = letter === 'h' || (letter === 'f' && altKey) ? 'replace' : 'find';
  if (letter !== 'f' && !(letter === 'h' && !altKey)) return;
  const isThere =
    event.target instanceof HTMLInputElement && event.target.getAttribute('aria-label') === 'Find';
  if (isThere && field === 'find') return;
  event.preventDefault();
  ask(findRequest(field));
}

/** A request with the words that are selected on the page, when they are a few on one line. */
export function findRequest(field: FindRequest['field']): FindRequest {
  const words = document.activeElement instanceof HTMLInputElement ? '' : (getSelection()?.toString() ?? '');
  return { field, words: words.length <= MOST_LETTERS && !words.includes('\n') ? words : '' };
}
