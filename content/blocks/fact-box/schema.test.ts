import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { b, copy, factBox, li, link, ol, p, photo, ul } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { fieldText } from '../../to-text';
import { factBox as block } from './schema';

describeBlock({
  block,
  whole: factBox('The fleet', p('Two ', b('ferries')), ul(['Constance'])),
  text: 'The fleet\nTwo ferries\n• Constance',
  html: '<aside><h2>The fleet</h2><p>Two <strong>ferries</strong></p><ul><li><p>Constance</p></li></ul></aside>',
  empty: factBox(''),
  problemsWhenEmpty: ['The fact box has no title.', 'The fact box has no text.'],
  holding: (text) => factBox(text, p(text, b(text), link(text, 'https://example.org/')), ol([li(text)])),
});

it('may hold paragraphs and lists, and nothing else', () => {
  expect(checkBlockNode(factBox('A', photo({ photoId: 'photo-1' })))).toEqual([
    'In the body: something in the fact box body does not belong there (photo).',
  ]);
});

it('gives its text when the title is missing', () => {
  expect(fieldText(copy({ body: [factBox('', p('Two ferries'))] }).body)).toBe('Two ferries');
});
