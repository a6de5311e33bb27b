import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { b, copy, quote, withId } from '../../builder';
import { canonicalJson } from '../../canonical';
import { checkCopy } from '../../check';
import { checkBlockNode } from '../../check-structure';
import { cleanText } from '../../clean-text';
import { hostileTexts } from '../../corpora';
import type { Copy } from '../../document';
import { isWebAddress } from '../../links';
import { CopyBody } from '../../render';
import { sampleContext } from '../../sample-media';
import { bodyToHtml } from '../../to-html';
import { fieldText } from '../../to-text';
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

const told = quote(['We were late.'], 'Ada Quay', {
  role: 'harbour master',
  occasion: 'at the quay on Tuesday',
  source: 'https://harbour.example/minutes?a=1&b=2',
  translator: 'Ben Moor',
});

it('tells the details below the words', () => {
  expect(checkCopy(copy({ body: [told] }))).toEqual([]);
  expect(fieldText(copy({ body: [told] }).body)).toBe(
    'We were late.\nAda Quay, harbour master\nat the quay on Tuesday; translated by Ben Moor',
  );
  expect(bodyToHtml(copy({ body: [told] }), sampleContext)).toBe(
    '<blockquote cite="https://harbour.example/minutes?a=1&amp;b=2"><p>We were late.</p><footer>' +
      '<cite>Ada Quay, harbour master</cite> · <span>at the quay on Tuesday; translated by Ben Moor</span> · ' +
      '<a href="https://harbour.example/minutes?a=1&amp;b=2">Source</a></footer></blockquote>',
  );
});

it('is the same to the byte as it was before there were details', () => {
  expect(canonicalJson(copy({ body: [withId('q', quote(['Late'], 'Ada'))] }).body)).toBe(
    '{"content":[{"attrs":{"id":"q"},"content":[{"content":[{"attrs":{"id":null},"content":[{"text":"Late","type":"text"}],"type":"paragraph"}],"type":"quoteText"},{"content":[{"text":"Ada","type":"text"}],"type":"quoteAttribution"}],"type":"quote"}],"type":"doc"}',
  );
});

it('draws nothing for a detail that was asked for and left empty', () => {
  const asked = quote(['Late'], 'Ada', { role: '', occasion: '', source: '', translator: '' });
  expect(bodyToHtml(copy({ body: [asked] }), sampleContext)).toBe(
    bodyToHtml(copy({ body: [quote(['Late'], 'Ada')] }), sampleContext),
  );
  expect(checkCopy(copy({ body: [asked] }))).toEqual([]);
});

it('keeps both when two people add the same detail at once', () => {
  const doubled = quote(['Late'], 'Ada', { role: 'minister' });
  const twice = { ...doubled, content: [...(doubled.content ?? []), ...(doubled.content ?? []).slice(-1)] };
  expect(checkBlockNode(twice)).toEqual([]);
  expect(fieldText(copy({ body: [twice] }).body)).toBe('Late\nAda, minister, minister');
});

it('sends nobody to an address that is not a web address, whatever the hostile lists try', () => {
  const bad = hostileTexts().filter((text) => {
    const address = cleanText(text).trim();
    return address !== '' && !isWebAddress(address);
  });
  for (let from = 0; from < bad.length; from += 1000) {
    const sources = bad.slice(from, from + 1000);
    const story = copy({ body: sources.map((source) => quote(['Late'], 'Ada', { source })) });
    expect(bodyToHtml(story, sampleContext) + draw(story)).not.toMatch(/<a|cite=/);
    expect(checkCopy(story)).toHaveLength(sources.length);
  }
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

function draw(story: Copy): string {
  return renderToStaticMarkup(createElement(CopyBody, { copy: story, context: sampleContext }));
}
