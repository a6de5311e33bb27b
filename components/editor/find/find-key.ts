import type { KeyboardEvent } from 'react';
import { isPressed } from '@/components/shortcuts/key-names';
import type { FindRequest } from './find-bar';

/** Longer selections are a place to look in, not something to look for. */
const MOST_LETTERS = 100;

/** The keys for finding and replacing; those for finding pressed in the field itself, the browser's own search opens. */
export function findKey(event: KeyboardEvent<HTMLElement>, ask: (request: FindRequest) => void): void {
  const field = fieldAskedFor(event);
  if (!field) return;
  const isThere =
    event.target instanceof HTMLInputElement && event.target.getAttribute('aria-label') === 'Find';
  if (isThere && field === 'find') return;
  event.preventDefault();
  ask(findRequest(field));
}

function fieldAskedFor(event: KeyboardEvent): FindRequest['field'] | null {
  if (isPressed('find', event)) return 'find';
  return isPressed('replace', event) ? 'replace' : null;
}

/** A request with the words that are selected on the page, when they are a few on one line. */
export function findRequest(field: FindRequest['field']): FindRequest {
  const words = document.activeElement instanceof HTMLInputElement ? '' : (getSelection()?.toString() ?? '');
  return { field, words: words.length <= MOST_LETTERS && !words.includes('\n') ? words : '' };
}
