import type { Node } from '@tiptap/pm/model';
import { diffSplitBy } from 'lib0/diff/patience';
import * as Y from 'yjs';

/** The words of a text of the live document, without their marks. */
export function plainWords(text: Y.XmlText): string {
  let words = '';
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str;
  return words;
}

/** The words of a stretch in the editor. */
export function wordsOf(runs: readonly Node[]): string {
  return runs.map(({ text = '' }) => text).join('');
}

/** So many characters from `index` on go, and this comes in their place. Places are those of the text before. */
export interface WordChange {
  index: number;
  remove: number;
  insert: string;
}

const WORD_OR_SIGN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu;

/**
 * The changes that make one text of another, in order. What stays between two changes is not touched: who has typed there
 * at the same moment finds it where it was.
 */
export function changesBetween(before: string, after: string): WordChange[] {
  if (before === after) return [];
  const whole = trimmed({ index: 0, remove: before, insert: after });
  if (whole.remove === '' || whole.insert === '') return [counted(whole)];
  return diffSplitBy(whole.remove, whole.insert, WORD_OR_SIGN)
    .map(({ index, ...change }) => trimmed({ ...change, index: index + whole.index }))
    .map(counted);
}

interface Replaced {
  index: number;
  remove: string;
  insert: string;
}

/** Without what both have at their beginning and end; a character of two units is never cut in two. */
function trimmed({ index, remove, insert }: Replaced): Replaced {
  const shorter = Math.min(remove.length, insert.length);
  let start = 0;
  while (start < shorter && remove[start] === insert[start]) start += 1;
  if (isHigh(remove, start - 1)) start -= 1;
  let end = 0;
  while (end < shorter - start && remove.at(-1 - end) === insert.at(-1 - end)) end += 1;
  if (isLow(remove, remove.length - end)) end -= 1;
  return {
    index: index + start,
    remove: remove.slice(start, remove.length - end),
    insert: insert.slice(start, insert.length - end),
  };
}

function isHigh(text: string, place: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[place] ?? '');
}

function isLow(text: string, place: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '');
}

function counted({ index, remove, insert }: Replaced): WordChange {
  return { index, remove: remove.length, insert };
}
