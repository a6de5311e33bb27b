import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureReason } from '../outbound/failures';
import { outboundClient } from '../outbound/guarded-fetch';
import { failing, scripted } from '../outbound/testing/scripted';
import { type StandInHost, standInHost } from '../outbound/testing/stand-in-host';
import { embedByHand, fetchEmbed } from './fetch-embed';

const VIDEO = 'https://youtu.be/abcDEF_-123?si=track';

function answering(body: string, finalUrl = 'https://port.example/gates') {
  return scripted({ ok: true, status: 200, contentType: 'text/html', body, finalUrl }).outbound;
}

describe('which question is asked', () => {
  it.each([
    [
      VIDEO,
      'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DabcDEF_-123&format=json',
    ],
    [
      'https://vimeo.com/123456789',
      'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F123456789&format=json',
    ],
    [
      'https://soundcloud.com/a/b',
      'https://soundcloud.com/oembed?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb&format=json',
    ],
    [
      'https://www.datawrapper.de/_/aB3xY/',
      'https://api.datawrapper.de/v3/oembed?url=https%3A%2F%2Fdatawrapper.dwcdn.net%2FaB3xY%2F&format=json',
    ],
    ['port.example/gates', 'https://port.example/gates'],
  ])('%s → %s', async (url, question) => {
    const { outbound, asked } = scripted({ ok: false, reason: 'network', message: '' });
    await fetchEmbed(url, { outbound });
    expect(asked).toEqual([question]);
  });

  it('goes to the one service of the house when it has one', async () => {
    const { outbound, asked } = scripted({ ok: false, reason: 'network', message: '' });
    await fetchEmbed(VIDEO, { outbound, oembedEndpoint: 'https://oembed.ledger.example/ask' });
    expect(asked[0]).toMatch(/^https:\/\/oembed\.ledger\.example\/ask\?url=/);
  });

  it.each([
    ['', 'Give a whole web address'],
    ['harbour', 'Give a whole web address'],
    ['javascript:alert(1)', 'Give a whole web address'],
    ['data:text/html,x', 'Give a whole web address'],
    ['https://user:secret@port.example/', 'Give a whole web address'],
    ['https://x.com/harbour/status/1', 'This is a post on X: insert it as a social post.'],
    ['https://bsky.app/profile/a.test/post/3k', 'This is a post on Bluesky: insert it as a social post.'],
  ])('is none for “%s”', async (url, sentence) => {
    const { outbound, asked } = scripted({ ok: false, reason: 'network', message: '' });
    expect(await fetchEmbed(url, { outbound })).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringContaining(sentence),
    });
    expect(asked).toEqual([]);
  });
});

describe('a player that cannot be asked about', () => {
  it.each<[FailureReason, number | undefined, string, string]>([
    ['http_error', 404, 'invalid', 'YouTube does not show this: it may be private or deleted.'],
    ['http_error', 401, 'invalid', 'YouTube does not show this: it may be private or deleted.'],
    ['http_error', 429, 'unavailable', 'YouTube asks us to wait before asking again.'],
    ['http_error', 500, 'unavailable', 'YouTube could not be reached.'],
    ['timeout', undefined, 'unavailable', 'YouTube did not answer in time.'],
    ['wrong_type', undefined, 'unavailable', 'YouTube sent an answer that cannot be read.'],
  ])('%s %s: %s, %s', async (reason, status, code, message) => {
    expect(await fetchEmbed(VIDEO, { outbound: failing(reason, status) })).toEqual({
      ok: false,
      code,
      message,
    });
  });
});

describe('a page that gives no card', () => {
  it.each<[FailureReason, number | undefined, string, string]>([
    [
      'forbidden_address',
      undefined,
      'invalid',
      'This address is not allowed: it does not lead to a site on the open internet.',
    ],
    [
      'bad_url',
      undefined,
      'invalid',
      'This address is not allowed: it does not lead to a site on the open internet.',
    ],
    [
      'wrong_type',
      undefined,
      'invalid',
      'This address leads to a file or to text that cannot be read, not to a web page.',
    ],
    ['too_large', undefined, 'unavailable', 'The page is too large to be read.'],
    ['too_many_redirects', undefined, 'invalid', 'The address leads on and on, and never to a page.'],
    ['timeout', undefined, 'unavailable', 'The site did not answer in time.'],
    ['network', undefined, 'unavailable', 'The site could not be reached.'],
    ['http_error', 404, 'invalid', 'The site says that there is no such page.'],
    ['http_error', 503, 'unavailable', 'The site does not give us the page (it answered 503).'],
  ])('%s %s: %s, %s', async (reason, status, code, message) => {
    const outcome = await fetchEmbed('https://port.example/gates', { outbound: failing(reason, status) });
    expect(outcome).toEqual({ ok: false, code, message });
  });

  it('says so when the page has no title', async () => {
    expect(await fetchEmbed('port.example', { outbound: answering('<p>Hello</p>') })).toMatchObject({
      code: 'unavailable',
      message: 'The page does not say what it is called.',
    });
  });
});

describe('a page’s card', () => {
  it('is made of what the page says of itself', async () => {
    const page =
      '<title>Gates | Port</title><meta property="og:title" content="How the gates work">' +
      '<meta name="description" content="Four of\nthem."><meta property="og:site_name" content="Kelmouth Port">' +
      '<meta property="og:image" content="/gates.jpg">';
    expect(await fetchEmbed('https://port.example/gates', { outbound: answering(page) })).toMatchObject({
      ok: true,
      value: {
        kind: 'card',
        host: null,
        title: 'How the gates work',
        description: 'Four of them.',
        provider: 'Kelmouth Port',
        url: 'https://port.example/gates',
        posterUrl: 'https://port.example/gates.jpg',
      },
    });
  });

  it('takes the name of the site from its address, and its picture from where it was found at last', async () => {
    const page = '<title>Gates</title><meta property="og:image" content="a.jpg">';
    const outbound = answering(page, 'https://static.port.example/en/gates');
    expect(await fetchEmbed('https://www.port.example/gates', { outbound })).toMatchObject({
      value: { provider: 'port.example', posterUrl: 'https://static.port.example/en/a.jpg' },
    });
  });

  it('cuts at a word what is too long to be shown', async () => {
    const outbound = answering(`<title>${'tide '.repeat(100_000)}</title>`);
    const outcome = await fetchEmbed('port.example', { outbound });
    const title = outcome.ok ? outcome.value.title : '';
    expect(title.length).toBeLessThanOrEqual(301);
    expect(title.endsWith('tide…')).toBe(true);
  });
});

describe('titled by hand', () => {
  it('keeps a player playable', () => {
    expect(embedByHand({ url: VIDEO, title: ' The gates\nclose ' })).toMatchObject({
      value: { kind: 'player', host: 'youtube', hostKey: 'abcDEF_-123', title: 'The gates close', raw: null },
    });
  });
  it('makes a card of a page', () => {
    expect(embedByHand({ url: 'port.example/gates', title: 'Gates' })).toMatchObject({
      value: { kind: 'card', provider: 'port.example', url: 'https://port.example/gates' },
    });
  });
  it.each([[''], ['   '], ['\u202e']])('needs a title: “%s”', (title) => {
    expect(embedByHand({ url: VIDEO, title })).toMatchObject({ code: 'invalid' });
  });
});

const ANSWERS = join(process.cwd(), '..', 'shared', 'corpora', 'embeds', 'oembed');
const answers = existsSync(ANSWERS) ? readdirSync(ANSWERS) : [];

describe('what hosts may send', () => {
  it.each([
    [
      '{"title":"<img src=x onerror=window.__xss=1>","width":1e308,"height":"100%"}',
      '<img src=x onerror=window.__xss=1>',
    ],
    ['{"title":"A","thumbnail_url":7,"author_name":{"a":1}}', 'A'],
  ])('%s is read as text', async (body, title) => {
    const outcome = await fetchEmbed(VIDEO, { outbound: answering(body) });
    expect(outcome).toMatchObject({ ok: true, value: { title, hostKey: 'abcDEF_-123', shape: 'wide' } });
  });
  it.each([['null'], ['[]'], ['"x"'], ['{'], [''], ['{"title":{"a":1}}'], ['{"title":" "}']])(
    '“%s” has no title',
    async (body) => {
      expect(await fetchEmbed(VIDEO, { outbound: answering(body) })).toMatchObject({ code: 'unavailable' });
    },
  );
  it.each(answers)('%s never says what is played', async (name) => {
    const body = readFileSync(join(ANSWERS, name), 'utf8');
    const outcome = await fetchEmbed(VIDEO, { outbound: answering(body) });
    if (!outcome.ok) return expect(outcome.code).toBe('unavailable');
    const { host, hostKey, url, provider } = outcome.value;
    expect({ host, hostKey, url, provider }).toEqual({
      host: 'youtube',
      hostKey: 'abcDEF_-123',
      url: 'https://www.youtube.com/watch?v=abcDEF_-123',
      provider: 'YouTube',
    });
  });
  it.each([
    [200, 113, 'wide'],
    [113, 200, 'tall'],
    [100, 100, 'square'],
    [1e308, 1, 'wide'],
    [-1, 5, 'wide'],
  ])('%d by %d stands %s', async (width, height, shape) => {
    const outbound = answering(JSON.stringify({ title: 'A', width, height }));
    expect(await fetchEmbed(VIDEO, { outbound })).toMatchObject({ value: { shape } });
  });
});

describe('through the real client', () => {
  let host: StandInHost;
  let inner: StandInHost;
  beforeAll(async () => {
    inner = await standInHost((_, response) => response.end('secret'));
    host = await standInHost((request, response) => {
      const [type, body] = PAGES[request.url ?? ''] ?? ['text/html', ''];
      if (request.url === '/inner') response.writeHead(302, { location: inner.url('/') });
      else response.writeHead(200, { 'content-type': type });
      response.end(body);
    });
  });
  afterAll(() => Promise.all([host.close(), inner.close()]));
  const ask = (path: string) =>
    fetchEmbed(host.url(path), { outbound: outboundClient({ allow: [host.host] }) });

  it('reads a page', async () => {
    expect(await ask('/page')).toMatchObject({ ok: true, value: { title: 'A page' } });
  });
  it.each([
    ['/inner', 'This address is not allowed'],
    ['/picture', 'This address leads to a file'],
    ['/huge', 'The page is too large to be read.'],
    ['/latin', 'This address leads to a file or to text that cannot be read'],
  ])('refuses %s: %s', async (path, sentence) => {
    expect(await ask(path)).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
  });
  it('never knocks at a private address', () => expect(inner.connections()).toBe(0));
});

const PAGES: Record<string, [string, string | Uint8Array]> = {
  '/page': ['text/html; charset=utf-8', '<title>A page</title>'],
  '/picture': ['image/png', 'x'],
  '/huge': ['text/html', `<title>A</title>${'x'.repeat(1_200_000)}`],
  '/latin': ['text/html; charset=iso-8859-1', '<title>A</title>'],
};
