import { describe, expect, it } from 'vitest';
import { AFTER_THE_PHOTO } from './after-the-photo';
import { finishedHtml } from './finished-html';
import { PAGE_POLICY } from './page-policy';
import { readStyleSheet } from './used-styles';

const finished = (html: string) => finishedHtml(html, { styleSheet: async () => null });
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const policy = `<meta http-equiv="content-security-policy" content="${PAGE_POLICY}"><meta name="referrer" content="strict-origin-when-cross-origin">`;
/** What becomes of a page; `said` is what its head says before its policy. */
const readersPage = (head: string, body: string, said = '') => page(`${said}${policy}${head}`, body);

describe('a page without the framework', () => {
  it.each([
    ['a script of a file', '<script src="/a.js" async=""></script>'],
    ['a script in the page', '<script>self.__next_f.push("<p>")</script>'],
    ['a script in the clothes of ours', '<script src="/_next/static/paper/a.js">alert(1)</script>'],
    ['a module', '<script type="module" src="/a.js"></script>'],
    ['what is fetched for a script', '<link rel="preload" as="script" href="/a.js">'],
    ['a module that is fetched early', '<link rel="modulepreload" href="/a.js">'],
    ['the mark of the fonts', '<meta name="next-size-adjust" content="">'],
    ['a comment', '<!--$-->'],
    ['an empty hidden element', '<div hidden=""><!--$--><!--/$--></div>'],
  ])('has not %s', async (_, html) => {
    expect(await finished(page('', `${html}<p>Text</p>`))).toBe(readersPage('', '<p>Text</p>'));
  });

  it.each([
    '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
    '<script src="/_next/static/paper/report-mistake-A1.js" defer=""></script>',
    '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
    '<link rel="preload" as="font" href="/a.woff2">',
    '<iframe srcdoc="&lt;p&gt;A &amp;amp; B"></iframe>',
    '<p>A &amp; B &lt;script&gt;</p>',
    '<div hidden="">Words</div>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
  ])('keeps %s', async (html) => {
    expect(await finished(page('', html))).toBe(readersPage('', html));
  });
});

describe('the styles of a page', () => {
  const sheet = (css: string) => readStyleSheet(css, '/_next/static/chunks/a.css');

  it.each([
    ['.here{color:red}', '.here{color:red}'],
    ['.gone{color:red}', ''],
    ['.here .gone{color:red}', ''],
    ['.gone,.here>p{color:red}', '.here>p{color:red}'],
    ['p:hover{color:red}', 'p:hover{color:red}'],
    ['.here:not(.gone){color:red}', '.here:not(.gone){color:red}'],
    [':is(.gone,:not(.here)) p{color:red}', ':is(.gone,:not(.here)) p{color:red}'],
    ['[href=".gone"]{color:red}', '[href=".gone"]{color:red}'],
    ['.a\\:b{color:red}', '.a\\:b{color:red}'],
    ['@media print{.here{color:red}.gone{color:red}}', '@media print{.here{color:red}}'],
    ['@media print{.gone{color:red}}', ''],
    ['@supports (a:b){@media print{.here{a:b}}}', '@supports (a:b){@media print{.here{a:b}}}'],
    ['@layer a,b;', '@layer a,b;'],
    ['@keyframes x{to{color:red}}', '@keyframes x{to{color:red}}'],
    ['@font-face{src:url(../media/a.woff2)}', '@font-face{src:url(/_next/static/media/a.woff2)}'],
    ['.here{background:url("data:a,.b")}', '.here{background:url("data:a,.b")}'],
    ['.here{color:red;margin:0}', '.here{color:red;margin:0}'],
  ])('of %s are %s', (css, used) => {
    expect(sheet(css).usedBy(new Set(['here', 'a:b']))).toBe(used);
  });

  it('stand in the page, in their order, and cannot end their element', async () => {
    const sheets = new Map([
      ['/a.css', sheet('p{content:"</style>"}')],
      ['/b.css', sheet('.here{color:red}')],
    ]);
    const links = ['/a.css', '/b.css'].map((href) => `<link rel="stylesheet" href="${href}">`).join('');
    const html = page(`<meta charset="utf-8">${links}`, '<p class="here">A</p>');
    expect(await finishedHtml(html, { styleSheet: async (href) => sheets.get(href) ?? null })).toBe(
      readersPage(
        '<style>p{content:"\\3c /style>"}</style><style>.here{color:red}</style>',
        '<p class="here">A</p>',
        '<meta charset="utf-8">',
      ),
    );
  });
});

describe('the faces of a page', () => {
  const meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  const links =
    '</f.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2", </a.js>; rel=preload; as="script"';
  const withFaces = (head: string, body: string) =>
    finishedHtml(page(head, body), { styleSheet: async () => null, links });
  const fetched = (more = '') =>
    `<link rel="preload" as="font" type="font/woff2" href="/f.woff2" crossorigin=""${more}>`;
  const script = `<script>${AFTER_THE_PHOTO}</script>`;

  it('are fetched with it, once it has said how wide the window is', async () => {
    const logo = '<picture><img src="/logo.svg" fetchpriority="high"></picture>';
    expect(await withFaces(`${meta}<title>A</title>`, logo)).toBe(
      readersPage(`${fetched()}<title>A</title>${script}`, logo, meta),
    );
  });

  it('are fetched with it in a wide window only, where a photo leads it', async () => {
    const photo = '<img src="/a.jpg" loading="eager" fetchpriority="high">';
    const wide = ' media="(min-width: 48em)"';
    expect(await withFaces(meta, photo)).toBe(readersPage(`${fetched(wide)}${script}`, photo, meta));
  });
});

describe('the small scripts of a page', () => {
  const ours = (name: string) => `<script src="/_next/static/paper/${name}.js" defer=""></script>`;
  const photo = '<img src="/a.jpg" loading="eager" fetchpriority="high">';

  it('come after the photo that leads it, also where it has no faces', async () => {
    const script = `<script data-later="/_next/static/paper/a.js /_next/static/paper/b.js">${AFTER_THE_PHOTO}</script>`;
    expect(await finished(page('', `${photo}<p>A${ours('a')}</p>${ours('b')}`))).toBe(
      readersPage(script, `${photo}<p>A</p>`),
    );
  });

  it('come with a page of words', async () => {
    expect(await finished(page('', ours('a')))).toBe(readersPage('', ours('a')));
  });
});
