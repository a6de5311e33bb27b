import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { b, copy, quote } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { quote as block } from './schema';

describeBlock({
  block,
  whole: quote(['We were late.', 'We are sorry.'], 'Ada Quay, harbour master'),
  text: 'We were late.\nWe are sorry.\nAda Quay, harbour master',
  html: '<blockquote><p>We were late.</p><p>We are sorry.</p><footer><cite>Ada Quay, harbour master</cite></footer></blockquote>',
  empty: quote(['']),
  problemsWhenEmpty: ['The quote has no text.', 'The quote has no attribution.'],
  holding: (text) => quote([text, text], text),
});

it('keeps the attribution plain', () => {
  const bold = {
    type: 'quote',
    content: [quote(['A']).content?.[0], { type: 'quoteAttribution', content: b('Ada') }],
  };
  expect(checkBlockNode(bold)).toEqual([
    'In the body: something in the quote attribution does not belong there (text, bold).',
  ]);
});

it('puts back a part that two people deleted at once', () => {
  const halved = {
    type: 'quote',
    content: [{ type: 'quoteAttribution', content: [{ type: 'text', text: 'Ada' }] }],
  };
  expect(copy({ body: [halved] })).toEqual(copy({ body: [quote([''], 'Ada')] }));
});
