import { describe, expect, it } from 'vitest';
import { isMarkdown, markdownToHtml } from './markdown';
import { readHtml } from './read-document';
import { writeBlocks } from './write-html';

describe('plain text', () => {
  it.each([
    ['# Tides\n\nHigh at nine.'],
    ['High at [nine](https://example.org).\n\nLow at three.'],
    ['Ports:\n\n- Hull\n- Leith'],
    ['1. Hull\n2. Leith'],
    ['> Late\n> again'],
    ['| Port | Tonnes |\n| --- | --- |\n| Hull | 12 |'],
    ['**Late** again.\n\nAnd **early**.'],
  ])('is Markdown when its signs are clear: %j', (text) => expect(isMarkdown(text)).toBe(true));

  it.each([
    ['# Tides'],
    ['High at nine.\nLow at three.'],
    ['#harbour\n#tides'],
    ['He said – and he meant it –\n- no more.'],
    ['5 * 4 * 3\n2 ** 8'],
    ['snake_case_name\nanother_name'],
    ['On 1. May\nat nine'],
    ['[not a link] (really)\n[a](javascript:alert(1))'],
    [''],
  ])('is not when they are not: %j', (text) => expect(isMarkdown(text)).toBe(false));
});

describe('Markdown', () => {
  const cleaned = (text: string) => writeBlocks(readHtml(markdownToHtml(text)).pieces, () => 'new').html;

  it.each([
    ['headings by level', '# A\n\n### B', '<h2>A</h2><h3>B</h3>'],
    [
      'bold, italic and links',
      '**A** *B* [C](https://example.org)',
      '<p><strong>A</strong> <em>B</em> <a href="https://example.org">C</a></p>',
    ],
    [
      'lists in lists',
      '- A\n  1. B\n- C',
      '<ul><li><p>A</p><ol><li><p>B</p></li></ol></li><li><p>C</p></li></ul>',
    ],
    [
      'a quote with its name',
      '> Late.\n>\n> — Ada',
      '<blockquote><p>Late.</p><footer>Ada</footer></blockquote>',
    ],
    [
      'a table with its header',
      '| A | B |\n|---|--:|\n| 1 | 2 |',
      '<table><tbody><tr><th><p>A</p></th><th data-align="end"><p>B</p></th></tr><tr><td><p>1</p></td><td data-align="end"><p>2</p></td></tr></tbody></table>',
    ],
    ['a divider', 'A\n\n---\n\nB', '<p>A</p><hr><p>B</p>'],
    ['notes for a program before the text go', '---\ntitle: A\ntags: [b]\n---\n\nText', '<p>Text</p>'],
    [
      'markup in it is text',
      'A <script>alert(1)</script> B',
      '<p>A &lt;script&gt;alert(1)&lt;/script&gt; B</p>',
    ],
    [
      'a link to a script stays as it was written',
      '[A](javascript:alert(1)) B',
      '<p>[A](javascript:alert(1)) B</p>',
    ],
    ['what was struck through is text', '~~A~~ B', '<p>A B</p>'],
    ['done and open things', '- [x] A\n- [ ] B', '<ul><li><p>☑ A</p></li><li><p>☐ B</p></li></ul>'],
  ])('%s', (_, text, clean) => expect(cleaned(text)).toBe(clean));
});
