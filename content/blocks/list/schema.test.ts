import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, li, ol, p, photo, ul } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { fieldText } from '../../to-text';
import { list } from './schema';

describeBlock({
  block: list,
  whole: ul(['Tides']),
  text: '• Tides',
  html: '<ul><li><p>Tides</p></li></ul>',
  empty: ul(['']),
  problemsWhenEmpty: ['The list is empty.'],
  holding: (text) => ul([li(text, ol([text]))]),
});

it('numbers a numbered list from its start and sets inner lists in', () => {
  const body = [ol(['Two', li('Three', ul(['inner']), p('and more'))], 2)];
  expect(fieldText(copy({ body }).body)).toBe('2. Two\n3. Three\n  • inner\nand more');
});

it('refuses a photo inside a list', () => {
  expect(checkBlockNode(ul([li('A', photo({ photoId: 'photo-1' }))]))).toEqual([
    'In the body: something in the list item does not belong there (paragraph, photo).',
  ]);
});

it.each([-1, 1.5, '1', null])('refuses the start %s', (start) => {
  expect(checkBlockNode({ ...ol(['A']), attrs: { start } })).toEqual([
    'In the body: a numbered list starts with a whole number.',
  ]);
});
