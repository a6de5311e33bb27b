import { describe, expect, it } from 'vitest';
import { hostileTexts } from '@/content/corpora';
import { readPageFacts } from './page-facts';

describe('what a page says of itself', () => {
  it.each([
    ['<title>A &amp; B</title>', { title: 'A & B' }],
    ['<TITLE lang=en>A</TITLE>', { title: 'A' }],
    [
      '<title>A</title><meta property="og:title" content="B"><meta name="twitter:title" content="C">',
      { title: 'B' },
    ],
    ['<meta name=twitter:title content=C>', { title: 'C' }],
    ["<meta content='D' name='description'>", { description: 'D' }],
    [
      '<meta property="og:image" content="a.jpg"><meta property="og:image" content="b.jpg">',
      { image: 'a.jpg' },
    ],
    ['<meta property="og:title" content="">', {}],
    ['<meta property="og:title">', {}],
    ['<p>No head at all', {}],
    ['', {}],
  ])('%s', (html, facts) => expect(readPageFacts(html)).toEqual(facts));

  it('gives foreign text back as text', () => {
    for (const text of hostileTexts().slice(0, 2_000)) {
      const quoted = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      const { title } = readPageFacts(`<meta property="og:title" content="${quoted}">`);
      if (/^[^\0\r>]+$/.test(text) && text.trim() !== '') expect(title).toBe(text);
    }
  });

  it.each([
    ['unclosed formatting', '<b><i><u>'.repeat(100_000)],
    ['tags that never end', '<meta '.repeat(150_000)],
    ['a title that never ends', `<title>${'x'.repeat(900_000)}`],
    ['nothing but titles', '<title>'.repeat(130_000)],
    ['ten thousand metas', '<meta name="a" content="b">'.repeat(30_000)],
  ])('is found quickly in a hostile page: %s', (_name, html) => {
    const start = performance.now();
    readPageFacts(html);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
