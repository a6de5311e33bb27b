import { describe, expect, it } from 'vitest';
import { judgeFooter } from './footer';
import { judgeMenu, type MenuEntry, MOST_IN_MENU, menuLinks, movedBy } from './menu';
import { isPaperHref, judgeLink } from './paper-link';

const link = (words: string, href: string): MenuEntry => ({ kind: 'link', words, href });
const section = (sectionId: string): MenuEntry => ({ kind: 'section', sectionId });

describe('a link of the paper', () => {
  it.each([
    ['/about', '/about'],
    [' /search?q=port#found ', '/search?q=port#found'],
    ['/', '/'],
    ['https://example.org/shop', 'https://example.org/shop'],
    ['example.org', 'https://example.org'],
    ['desk@example.org', 'mailto:desk@example.org'],
  ])('may lead to %s', (typed, href) => {
    expect(judgeLink({ words: 'Words', href: typed })).toEqual({ ok: true, link: { words: 'Words', href } });
    expect(isPaperHref(href)).toBe(true);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,hello',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/a\u0000b',
    '/a\u202eb',
    '/\t/elsewhere.example',
    'https://user:secret@example.org/',
    'about us',
    'vbscript:x',
    'file:///etc/passwd',
    `/${'a'.repeat(5_000)}`,
  ])('may not lead to %j', (typed) => {
    expect(judgeLink({ words: 'Words', href: typed }).ok).toBe(false);
    expect(isPaperHref(typed)).toBe(false);
  });

  it.each(['', '  ', '\u200b', 'x'.repeat(41)])('may not be called %j', (words) => {
    expect(judgeLink({ words, href: '/about' }).ok).toBe(false);
  });

  it('has its words on one line', () => {
    expect(judgeLink({ words: ' About \n us ', href: '/about' })).toMatchObject({
      link: { words: 'About us' },
    });
  });
});

describe('the menu', () => {
  const sections = [
    { id: 'a', name: 'Politics', href: '/politics' },
    { id: 'b', name: 'World', href: '/world' },
  ];

  it('is every section as long as nobody has chosen', () => {
    expect(menuLinks(null, sections).map(({ name }) => name)).toEqual(['Politics', 'World']);
  });

  it('is what was chosen, in that order, under the names that sections have now', () => {
    const menu = [section('b'), link('Shop', 'https://shop.example'), section('gone'), section('a')];
    expect(menuLinks(menu, sections)).toEqual([
      { name: 'World', href: '/world' },
      { name: 'Shop', href: 'https://shop.example' },
      { name: 'Politics', href: '/politics' },
    ]);
    expect(menuLinks([], sections)).toEqual([]);
  });

  it('is kept as it was read, each section once, and none that is gone', () => {
    const chosen = [section('b'), section('gone'), link(' Shop ', 'shop.example'), section('b')];
    expect(judgeMenu(chosen, ['a', 'b'])).toEqual({
      ok: true,
      menu: [section('b'), link('Shop', 'https://shop.example')],
    });
  });

  it.each([
    [[link('Shop', 'javascript:1')], '“Shop” leads nowhere'],
    [Array.from({ length: MOST_IN_MENU + 1 }, () => link('Shop', '/shop')), 'A menu has at most 20 entries.'],
  ])('is refused: %j', (entries, sentence) => {
    const judged = judgeMenu(entries, ['a', 'b']);
    expect(judged.ok ? '' : judged.message).toContain(sentence);
  });

  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
  ] as const)('its entry %i moves by %i', (place, by, order) => {
    expect(movedBy([...'abc'], place, by).join('')).toBe(order);
  });
});

describe('the foot', () => {
  it('keeps its paragraphs and its links', () => {
    const links = [{ words: 'Imprint', href: '/world/imprint' }];
    expect(judgeFooter({ words: ' The Ledger \r\n\n  1 Quay ', links })).toEqual({
      ok: true,
      footer: { words: 'The Ledger\n1 Quay', links },
    });
  });

  it.each([
    [{ words: 'x'.repeat(601), links: [] }, 'at most 600 characters'],
    [{ words: '', links: [{ words: 'A', href: '//b' }] }, '“A” leads nowhere'],
    [{ words: '', links: Array(13).fill({ words: 'A', href: '/a' }) }, 'at most 12 links'],
  ])('is refused: %#', (footer, sentence) => {
    const judged = judgeFooter(footer);
    expect(judged.ok ? '' : judged.message).toContain(sentence);
  });
});
