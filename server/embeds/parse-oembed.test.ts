import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOnly } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { parseOembed } from './parse-oembed';

function addressOf(url: string): PostAddress {
  const found = recognisePost(url);
  if (!found.ok) throw new Error(`not a post: ${url}`);
  return found.value;
}

const X_POST = addressOf('https://twitter.com/anna_quay/status/1');

function xAnswer(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    url: 'https://twitter.com/anna_quay/status/1',
    author_name: 'Anna Quay',
    author_url: 'https://twitter.com/anna_quay',
    html: quotation('Water is over the quay wall.'),
    version: '1.0',
    type: 'rich',
    ...changes,
  });
}

function quotation(text: string, date = 'October 1, 2026'): string {
  return (
    `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${text}</p>&mdash; Anna Quay (@anna_quay) ` +
    `<a href="https://twitter.com/anna_quay/status/1?ref_src=x">${date}</a></blockquote>\n<script src="https://e.test/w.js"></script>`
  );
}

function textOf(html: string): string {
  const found = parseOembed(xAnswer({ html }), X_POST);
  return found.ok ? found.value.text : `refused: ${found.message}`;
}

describe('the answer of X', () => {
  it('becomes a draft with every part', () => {
    const body = xAnswer();
    expect(parseOembed(body, X_POST)).toEqual({
      ok: true,
      value: {
        platform: 'x',
        postId: '1',
        url: 'https://x.com/anna_quay/status/1',
        authorName: 'Anna Quay',
        handle: 'anna_quay',
        text: 'Water is over the quay wall.',
        language: 'en',
        direction: 'ltr',
        postedOn: '2026-10-01',
        more: wordsOnly(),
        raw: body,
      },
    });
  });

  it('gives the author’s own name to a post asked for under another', () => {
    const asked = addressOf('https://x.com/i/status/1');
    expect(parseOembed(xAnswer(), asked)).toMatchObject({
      value: { url: 'https://x.com/anna_quay/status/1' },
    });
  });

  it('finds name and handle in the quotation when the answer has no other', () => {
    const found = parseOembed(xAnswer({ author_name: undefined, author_url: undefined }), X_POST);
    expect(found).toMatchObject({ value: { authorName: 'Anna Quay', handle: 'anna_quay' } });
  });

  it.each([
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree', 'line breaks are kept'],
    ['see <a href="https://t.co/x">https://t.co/x</a> now', 'see https://t.co/x now', 'a link is its text'],
    [
      '<a href="https://twitter.com/hashtag/quay">#quay</a> &amp; <b>more</b>',
      '#quay & more',
      'marks fall away',
    ],
    ['a<script>window.__xss=1</script>b<style>*{}</style>', 'ab', 'code is not text'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>', 'escaped code is only letters'],
    ['a&#8238;b&#0;c', 'ab\uFFFDc', 'turning marks and NUL do not come through'],
    ['<img src=x onerror=window.__xss=1>hello', 'hello', 'pictures and handlers fall away'],
  ])('%s → %j: %s', (text, expected) => {
    expect(textOf(quotation(text))).toBe(expected);
  });

  it.each([
    [{ html: undefined }, 'text or the date'],
    [{ html: { a: 1 } }, 'text or the date'],
    [{ html: 'just words' }, 'text or the date'],
    [{ html: quotation('') }, 'text'],
    [{ html: quotation('hello', 'some day') }, 'date'],
  ])('%j is refused by the part it lacks', (changes, part) => {
    expect(parseOembed(xAnswer(changes), X_POST)).toMatchObject({
      ok: false,
      code: 'unavailable',
      message: `X did not give the ${part}; type the post by hand.`,
      known: { url: 'https://x.com/anna_quay/status/1', authorName: 'Anna Quay', handle: 'anna_quay' },
    });
  });

  it('is refused when it is about another post', () => {
    const another = xAnswer({ url: 'https://twitter.com/anna_quay/status/2' });
    expect(parseOembed(another, X_POST)).toMatchObject({
      ok: false,
      message: 'X answered with another post; type the post by hand.',
    });
  });

  it.each(['', 'not json', '[]', '[1,2]', 'null', '"text"', '42', '{"html":'.repeat(50_000)])(
    'is refused when it is no oEmbed answer (%#)',
    (body) => {
      expect(parseOembed(body, X_POST)).toMatchObject({ ok: false, code: 'unavailable' });
    },
  );

  it('is refused when it holds more text than a post can', () => {
    expect(textOf(quotation('a'.repeat(25_001)))).toContain('more text than a post can hold');
  });

  it('is refused quickly when its tags would multiply without end', () => {
    const started = performance.now();
    const tags = (count: number) => Array.from({ length: count }, (_, index) => `<b a=${index}>`).join('');
    textOf(`<blockquote><p>${tags(490)}${'<p>'.repeat(490)}`);
    expect(textOf(`<blockquote><p>${tags(20_000)}${'<p>'.repeat(20_000)}`)).toContain('did not give');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(['und', 'zxx', 'qme', '"><script>', ''])('has no language when the tag is %j', (lang) => {
    const html = quotation('hello').replace('lang="en"', `lang='${lang}'`);
    expect(parseOembed(xAnswer({ html }), X_POST)).toMatchObject({ value: { language: null } });
  });
});

describe('the answers of others', () => {
  it('Bluesky gives the whole post', () => {
    const body = JSON.stringify({
      type: 'rich',
      author_name: 'Anna Quay (@anna.test)',
      author_url: 'https://bsky.app/profile/did:plc:abc',
      html:
        '<blockquote class="bluesky-embed"><p lang="en">First line\nsecond line</p>&mdash; ' +
        '<a href="https://bsky.app/profile/did:plc:abc?ref_src=embed">Anna Quay (@anna.test)</a> ' +
        '<a href="https://bsky.app/profile/did:plc:abc/post/3kabc?ref_src=embed">2024-04-13T19:20:06.000Z</a></blockquote>',
    });
    expect(parseOembed(body, addressOf('https://bsky.app/profile/anna.test/post/3kabc'))).toMatchObject({
      ok: true,
      value: {
        url: 'https://bsky.app/profile/anna.test/post/3kabc',
        authorName: 'Anna Quay',
        handle: 'anna.test',
        text: 'First line\nsecond line',
        postedOn: '2024-04-13',
      },
    });
  });

  it('Mastodon gives the author only, and cannot name one of another server', () => {
    const body = JSON.stringify({
      author_name: 'Anna Quay',
      author_url: 'https://famous.test/@somebody',
      html: '<blockquote class="mastodon-embed"><a href="https://fedi.test/@anna/42"><svg></svg><div>Post by @anna</div></a></blockquote>',
    });
    expect(parseOembed(body, addressOf('https://fedi.test/@anna/42'))).toMatchObject({
      ok: false,
      code: 'unavailable',
      message: 'Mastodon did not give the text or the date; type the post by hand.',
      known: { url: 'https://fedi.test/@anna/42', authorName: 'Anna Quay', handle: 'anna@fedi.test' },
    });
  });

  it('YouTube gives title and channel, not the day', () => {
    const body = JSON.stringify({
      title: 'Flood at the quay',
      author_name: 'Harbour Films',
      author_url: 'https://www.youtube.com/@harbourfilms',
      html: '<iframe src="https://www.youtube.com/embed/abcDEF_-123"></iframe>',
    });
    expect(parseOembed(body, addressOf('https://youtu.be/abcDEF_-123'))).toMatchObject({
      message: 'YouTube did not give the date; type the post by hand.',
      known: { authorName: 'Harbour Films', handle: 'harbourfilms', text: 'Flood at the quay' },
    });
  });

  it('TikTok gives the words, not the day', () => {
    const body = JSON.stringify({
      title: 'Rain again #quay',
      author_name: 'Anna & Otto',
      author_url: 'https://www.tiktok.com/@anna.q',
      html: '<blockquote class="tiktok-embed"><section><a href="https://www.tiktok.com/@anna.q">@anna.q</a><p>Rain again <a href="#">#quay</a></p><a href="https://www.tiktok.com/music/1">♬ original sound</a></section></blockquote>',
    });
    expect(parseOembed(body, addressOf('https://www.tiktok.com/@anna.q/video/7000000000001'))).toMatchObject({
      message: 'TikTok did not give the date; type the post by hand.',
      known: { authorName: 'Anna & Otto', handle: 'anna.q', text: 'Rain again #quay' },
    });
  });
});

const corpus = '../shared/corpora/embeds/oembed';
const names = existsSync(corpus) ? readdirSync(corpus) : [];

describe.runIf(names.length > 0)('the shared answers, good and hostile', () => {
  it.each(names)('%s ends as a refusal or as plain text', (name) => {
    const address = addressOf('https://x.com/canary_reporter/status/1');
    const found = parseOembed(readFileSync(`${corpus}/${name}`, 'utf8'), address);
    expect(found.ok).toBe(name === 'ok-rich-tweet.json');
    if (!found.ok) {
      expect(found).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/^X .*by hand\.$/) });
      // A name in angle brackets is still a name: letters, never markup.
      expect(found.known?.url ?? address.canonicalUrl).toBe(address.canonicalUrl);
    }
    expect('isAdmin' in {}).toBe(false);
  });

  it('the good post is read whole', () => {
    const address = addressOf('https://x.com/canary_reporter/status/1');
    expect(parseOembed(readFileSync(`${corpus}/ok-rich-tweet.json`, 'utf8'), address)).toMatchObject({
      value: {
        authorName: 'Canary',
        handle: 'canary_reporter',
        text: 'Flood water is now over the quay wall.',
        postedOn: '2026-10-01',
      },
    });
  });
});
