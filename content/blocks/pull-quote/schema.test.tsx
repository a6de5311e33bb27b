import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { b, copy, factBox, p, pullQuote, quote } from '../../builder';
import { checkCopy } from '../../check';
import { checkBlockNode } from '../../check-structure';
import { PullQuoteBlock } from './render';
import { pullQuote as block } from './schema';

const GONE = 'The story no longer contains the sentence of the pull quote.';

describeBlock({
  block,
  whole: pullQuote('The tide & the ferry'),
  beside: [p('Late again: the tide & the ferry.')],
  text: 'The tide & the ferry',
  html: '<aside><p>The tide &amp; the ferry</p></aside>',
  empty: pullQuote(),
  problemsWhenEmpty: ['The pull quote has no text.'],
  holding: (text) => pullQuote(text),
});

describe('the sentence of a pull quote', () => {
  it.each<[string, string, string]>([
    ['as it stands', 'The ferry was late.', 'It rained. The ferry was late. We waited.'],
    ['without its stop', 'The ferry was late', 'The ferry was late, again.'],
    ['with a capital of its own', 'The ferry was late', 'He said the ferry was late.'],
    ['with other quotation marks', '“It’s late”', "She said: 'It's late', and left."],
    ['with another dash', 'Late – as ever', 'Late—as ever, it came.'],
    ['with two hyphens for a dash', 'Late -- as ever', 'Late — as ever.'],
    ['with other spaces', 'At 10 am', 'At\u00a010\u202fam it came.'],
    ['with a soft hyphen', 'harbourmaster', 'The harbour\u00admaster spoke.'],
    ['with an ellipsis', 'Late … and later …', 'Late... and later. Then came the tide.'],
  ])('is found %s', (_, sentence, text) => {
    expect(checkCopy(copy({ body: [p(text), pullQuote(sentence)] }))).toEqual([]);
  });

  it('is found across bold words, in a quote and in a fact box', () => {
    expect(
      checkCopy(copy({ body: [p('The ', b('ferry'), ' was late'), pullQuote('the ferry was late')] })),
    ).toEqual([]);
    const spoken = quote(['We were late.', 'We are sorry.'], 'Ada');
    expect(checkCopy(copy({ body: [pullQuote('We were late. We are sorry.'), spoken] }))).toEqual([]);
    expect(
      checkCopy(copy({ body: [pullQuote('Two ferries'), factBox('Fleet', p('Two ferries.'))] })),
    ).toEqual([]);
  });

  it.each([
    ['once a word has changed', 'The ferry was late.', 'The ferry was very late.'],
    ['when only the pull quote says it', 'Late', ''],
    ['when its hyphen has gone', 're-sign', 'They resign.'],
  ])('is missed %s', (_, sentence, text) => {
    expect(checkCopy(copy({ body: [p(text), pullQuote(sentence)] }))).toEqual([
      { code: 'G14', severity: 'soft', message: GONE, blockId: 'b2' },
    ]);
  });

  it('does not count because a second pull quote says it too', () => {
    expect(checkCopy(copy({ body: [pullQuote('Late'), pullQuote('Late')] }))).toHaveLength(2);
  });
});

it('is set apart for readers, with a name, and its quotation mark hangs', () => {
  expect(renderToStaticMarkup(<PullQuoteBlock node={pullQuote('“We were late, and we are sorry”')} />)).toBe(
    '<aside class="copy-pull-quote" aria-label="Pull quote: “We were late, and"><p><span class="copy-pull-quote-mark">“</span>We were late, and we are sorry”</p></aside>',
  );
});

it('keeps its text plain', () => {
  expect(checkBlockNode({ type: 'pullQuote', content: b('Late') })).toEqual([
    'In the body: something in the pull quote does not belong there (text, bold).',
  ]);
});
