import { expect, it } from 'vitest';
import { copy, p, withId } from '@/content/builder';
import { compareCopies } from '@/content/difference/compare-copies';
import { changesOf } from './changes-of';

it('counts details, headline, standfirst and blocks in the order of the page', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((word) => withId(word, p(`Block ${word}.`)));
  const before = copy({ headline: 'Rain', body: [one, two, three].flatMap((block) => block ?? []) });
  const after = copy({
    headline: 'Much rain',
    body: [three, one, withId('two', p('Block number two.'))].flatMap((block) => block ?? []),
  });
  const difference = compareCopies(before, after, 'en');
  const details = [{ name: 'Slug', stretches: [] }];
  const { count, headline, standfirst, rows } = changesOf({ difference, details });
  expect({ count, headline, standfirst }).toEqual({ count: 4, headline: 2, standfirst: null });
  expect(rows.map(({ row, change }) => [row.kind, change])).toEqual([
    ['block', 3],
    ['unchanged', null],
    ['block', 4],
    ['left', null],
  ]);
});
