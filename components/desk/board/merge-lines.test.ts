import { expect, it } from 'vitest';
import type { BoardLine } from '@/server/board/board-lines';
import { mergeLines } from './merge-lines';

const line = (id: string, minute: number, headline = id): BoardLine => ({
  id,
  headline,
  title: null,
  place: 'draft',
  status: 'Draft',
  alsoPublic: null,
  revision: 1,
  kind: 'news',
  section: null,
  byline: [],
  writers: [],
  createdBy: 'Noa Reed',
  updatedAt: `2026-01-14T10:0${minute}:00.000Z`,
  releaseAt: null,
  dueAt: null,
  flags: [],
  isSealed: false,
  moves: [],
});
const HERE = [line('c', 3), line('b', 2), line('a', 1)];
const ids = (lines: readonly BoardLine[]) => lines.map(({ id }) => id);

it('a story that has changed stands where it belongs now', () => {
  const merged = mergeLines(HERE, { asked: ['a'], lines: [line('a', 4, 'New')], takesNew: true });
  expect(ids(merged)).toEqual(['a', 'c', 'b']);
  expect(merged[0]?.headline).toBe('New');
});

it('a story that is not there any more goes, and nothing else does', () => {
  expect(ids(mergeLines(HERE, { asked: ['b', 'unknown'], lines: [], takesNew: true }))).toEqual(['c', 'a']);
});

it('a new story comes to the first page and to no other', () => {
  const fresh = { asked: ['d'], lines: [line('d', 5)] };
  expect(ids(mergeLines(HERE, { ...fresh, takesNew: true }))).toEqual(['d', 'c', 'b', 'a']);
  expect(ids(mergeLines(HERE, { ...fresh, takesNew: false }))).toEqual(['c', 'b', 'a']);
});

it('stories of the same moment keep the order of the list', () => {
  const merged = mergeLines([line('a', 1)], { asked: ['b'], lines: [line('b', 1)], takesNew: true });
  expect(ids(merged)).toEqual(['b', 'a']);
});
