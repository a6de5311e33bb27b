import { describe, expect, it } from 'vitest';
import { withoutScripts } from './without-scripts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('a page without the framework', () => {
  it.each([
    ['a script of a file', '<script src="/a.js" async=""></script>'],
    ['a script in the page', '<script>self.__next_f.push("<p>")</script>'],
    ['a module', '<script type="module" src="/a.js"></script>'],
    ['what is fetched for a script', '<link rel="preload" as="script" href="/a.js">'],
    ['a module that is fetched early', '<link rel="modulepreload" href="/a.js">'],
    ['the mark of the fonts', '<meta name="next-size-adjust" content="">'],
    ['a comment', '<!--$-->'],
    ['an empty hidden element', '<div hidden=""><!--$--><!--/$--></div>'],
  ])('has not %s', (_, html) => {
    expect(withoutScripts(page('', `${html}<p>Text</p>`))).toBe(page('', '<p>Text</p>'));
  });

  it.each([
    '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
    '<link rel="stylesheet" href="/a.css">',
    '<link rel="preload" as="font" href="/a.woff2">',
    '<iframe srcdoc="&lt;p&gt;A &amp;amp; B"></iframe>',
    '<p>A &amp; B &lt;script&gt;</p>',
    '<div hidden="">Words</div>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
  ])('keeps %s', (html) => expect(withoutScripts(page('', html))).toBe(page('', html)));
});
