import { expect, it } from 'vitest';
import type { Anchor } from '@/newsroom/comments/anchor';
import type { ThreadView } from '@/server/comments/read-comments';
import { neighbour, THREAD_FILTERS, threadList } from './thread-list';

const words: Anchor = { kind: 'words', blockId: 'b', quote: 'q', before: '', after: '', start: '', end: '' };

function thread(id: string, changes: Partial<ThreadView> = {}): ThreadView {
  const deeds = { mayReply: true, maySettle: true, mayBlock: false, mayLift: false };
  const standing = { isBlocking: false, isMine: false, mentionsMe: false, resolved: null, outsider: null };
  return { id, anchor: words, ...standing, deeds, comments: [], ...changes };
}

const THREADS = [
  thread('gone'),
  thread('second'),
  thread('first', { isBlocking: true }),
  thread('standfirst', { anchor: { kind: 'field', field: 'standfirst', quote: '' }, mentionsMe: true }),
  thread('headline', { anchor: { kind: 'field', field: 'headline', quote: '' } }),
  thread('story', { anchor: { kind: 'story' }, isMine: true }),
  thread('done', {
    isBlocking: true,
    isMine: true,
    resolved: { byName: 'Edie', at: '2026-03-02T12:00:00.000Z' },
  }),
];
const order = ['first', 'second'];
const ids = (list: readonly ThreadView[]) => list.map(({ id }) => id).join(' ');

it.each([
  ['open', 'story headline standfirst first second gone'],
  ['blocking', 'first'],
  ['mine', 'story standfirst done'],
  ['resolved', 'done'],
] as const)('the threads that are %s stand in the order of the story', (filter, expected) => {
  expect(ids(threadList(THREADS, { filter, order }))).toBe(expected);
});

it('every filter has a row above', () => {
  expect(THREAD_FILTERS.map(({ filter }) => filter)).toEqual(['open', 'blocking', 'mine', 'resolved']);
});

it('next and previous go round', () => {
  const list = [thread('a'), thread('b'), thread('c')];
  const next = (from: string | null, step: 1 | -1) => neighbour(list, from, step)?.id;
  expect([next(null, 1), next('a', 1), next('c', 1)]).toEqual(['a', 'b', 'a']);
  expect([next(null, -1), next('a', -1), next('b', -1)]).toEqual(['c', 'c', 'a']);
  expect(neighbour([], 'a', 1)).toBeNull();
});
