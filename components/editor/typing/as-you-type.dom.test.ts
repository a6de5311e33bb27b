import { Node } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyExtensions } from '@/content/fields';
import { addresses, addressRule } from './addresses';
import { asYouType } from './as-you-type';
import { dividerRule, lineStartRule } from './markdown-blocks';
import { linkRule, starRule } from './markdown-marks';
import { Typist } from './testing-typist';
import { typographyRule } from './typography-rule';

const RULES = [lineStartRule, dividerRule, starRule, linkRule, addressRule, typographyRule];
const divider = Node.create({
  name: 'divider',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});
const extensions = [
  ...bodyExtensions.filter(({ name }) => name !== 'divider'),
  divider,
  asYouType(RULES),
  addresses,
];

let typist: Typist;
const sitDown = (language?: string) => {
  typist = new Typist(extensions, { language });
  return typist;
};
afterEach(() => typist.close());

describe('Markdown as one types', () => {
  it.each([
    ['## Tides', '<h2>Tides</h2>'],
    ['### Tides', '<h3>Tides</h3>'],
    ['- Tides', '<ul><li><p>Tides</p></li></ul>'],
    ['* Tides', '<ul><li><p>Tides</p></li></ul>'],
    ['1. Tides', '<ol><li><p>Tides</p></li></ol>'],
    ['3. Tides', '<p>3. Tides</p>'],
    ['#hashtag', '<p>#hashtag</p>'],
    ['so - no', '<p>so - no</p>'],
    ['---', '<hr><p></p>'],
    ['so---no', '<p>so—no</p>'],
    ['a **bold** word', '<p>a <strong>bold</strong> word</p>'],
    ['an *italic* word', '<p>an <em>italic</em> word</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['2*3*4', '<p>2*3*4</p>'],
    ['** no **', '<p>** no **</p>'],
    [
      'see [the page](https://example.org/a--b) now',
      '<p>see <a href="https://example.org/a--b">the page</a> now</p>',
    ],
    ['see [us](example.org)', '<p>see <a href="https://example.org">us</a></p>'],
    ['see [us](javascript:alert(1))', '<p>see [us](javascript:alert(1))</p>'],
    ['[sic] (so)', '<p>[sic] (so)</p>'],
    [
      'see https://example.org/a, now',
      '<p>see <a href="https://example.org/a">https://example.org/a</a>, now</p>',
    ],
    ['see example.org now', '<p>see example.org now</p>'],
    ['see https://user:secret@example.org now', '<p>see https://user:secret@example.org now</p>'],
  ])('%s becomes %s', (text, html) => expect(sitDown().type(text).html).toBe(html));

  it('an address that ends its paragraph becomes a link with Enter', () => {
    const link = '<a href="https://example.org/a">https://example.org/a</a>';
    expect(sitDown().type('see https://example.org/a').press('Enter').html).toBe(`<p>see ${link}</p><p></p>`);
  });

  it('what is typed behind a link is no part of it', () => {
    expect(sitDown().type('https://example.org/a tides').html).toContain('</a> tides</p>');
  });

  it('> begins a quote, whose words come next', () => {
    sitDown().type('> We were late');
    expect(typist.html).toContain('<div data-part="quote-text"><p>We were late</p></div>');
  });

  it('takes what stands behind the caret with it', () => {
    sitDown().type('Tides').editor.commands.setTextSelection(1);
    expect(typist.type('## ').html).toBe('<h2>Tides</h2>');
  });

  it('goes on with the list above', () => {
    sitDown().type('- One').editor.commands.insertContentAt(typist.editor.state.doc.content.size, '<p></p>');
    typist.editor.commands.focus('end');
    expect(typist.type('- Two').html).toBe('<ul><li><p>One</p></li><li><p>Two</p></li></ul>');
  });

  it('sets bold inside a link’s words and keeps it', () => {
    expect(sitDown().type('[a **b** c](example.org)').html).toBe(
      '<p><a href="https://example.org">a <strong>b</strong> c</a></p>',
    );
  });
});

const GIVEN_BACK: [string, string][] = [
  ['## ', '<p>## </p>'],
  ['- ', '<p>- </p>'],
  ['1. ', '<p>1. </p>'],
  ['> ', '<p>&gt; </p>'],
  ['---', '<p>---</p>'],
  ['a **bold**', '<p>a **bold**</p>'],
  ['an *italic*', '<p>an *italic*</p>'],
  ['[us](example.org)', '<p>[us](example.org)</p>'],
  ['He said "', '<p>He said "</p>'],
  ['1914--', '<p>1914--</p>'],
  ['so ---', '<p>so ---</p>'],
  ['wait...', '<p>wait...</p>'],
];

describe('what was typed', () => {
  it.each(GIVEN_BACK)('comes back with undo: %s', (text, html) => {
    expect(sitDown().type(text).undo().html).toBe(html);
  });
  it.each(GIVEN_BACK)('comes back with Backspace at once: %s', (text, html) => {
    expect(sitDown().type(text).press('Backspace').html).toBe(html);
  });
  it.each(GIVEN_BACK)('comes back with the caret behind it, so that one can go on: %s', (text, html) => {
    expect(sitDown().type(text).undo().type('x').html).toBe(html.replace('</p>', 'x</p>'));
  });
  it('comes back with the caret behind it also a step later', () => {
    expect(sitDown().type('## Tides').undo().undo().type('x').html).toBe('<p>## x</p>');
  });
  it('comes back also when more was typed since, one step at a time', () => {
    sitDown().type('He said "no');
    expect(typist.undo().html).toBe('<p>He said “</p>');
    expect(typist.undo().html).toBe('<p>He said "</p>');
  });
  it('does not come back with a Backspace later: that deletes a letter', () => {
    expect(sitDown().type('"no').press('Backspace').html).toBe('<p>“n</p>');
  });
});

it('keeps the words of a photo letter by letter', () => {
  const photo = {
    type: 'photo',
    content: [{ type: 'photoCaption' }, { type: 'photoCredit' }, { type: 'photoAlt' }],
  };
  sitDown().editor.commands.insertContentAt(0, photo);
  typist.editor.commands.setTextSelection(2);
  expect(typist.type(`Russia's "first"...`).html).toContain(`Russia's "first"...`);
});

describe('the language', () => {
  it.each([
    ['de-DE', '<p>„so“</p>'],
    ['fr', '<p>«\u202fso\u202f»</p>'],
    ['ar', '<p>"so"</p>'],
  ])('is the one that the page says: %s', (language, html) => {
    expect(sitDown(language).type('"so"').html.replaceAll('&nbsp;', '\u00a0')).toBe(html);
  });
});
