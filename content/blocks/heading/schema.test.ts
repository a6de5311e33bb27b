import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { h2, h3 } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { heading } from './schema';

describeBlock({
  block: heading,
  whole: h3('What the harbour says'),
  text: 'What the harbour says',
  html: '<h3>What the harbour says</h3>',
  empty: h2(),
  problemsWhenEmpty: ['The heading is empty.'],
  holding: (text) => h2(text),
});

it.each([1, 4, '2', null, Number.NaN])('refuses the heading level %s', (level) => {
  expect(checkBlockNode({ ...h2('Tides'), attrs: { level } })).toEqual([
    'In the body: a heading is of level 2 or 3.',
  ]);
});
