import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { divider, p } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { divider as block } from './schema';

describeBlock({
  block,
  whole: divider(),
  text: '',
  html: '<hr>',
  empty: divider(),
  problemsWhenEmpty: [],
  // A divider takes no text, so the text stands beside it.
  holding: (text) => p(text),
});

it('holds nothing', () => {
  expect(checkBlockNode({ ...divider(), content: [p('A')] })).toEqual([
    'In the body: something in the divider does not belong there (paragraph).',
  ]);
});
