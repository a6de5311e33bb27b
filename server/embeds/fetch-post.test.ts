import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOnly } from '@/content/post-parts';
import type { Silence } from '@/newsroom/posts/finding';
import type { FailureReason } from '../outbound/failures';
import { outboundClient } from '../outbound/guarded-fetch';
import { failing, scripted } from '../outbound/testing/scripted';
import { type StandInHost, standInHost } from '../outbound/testing/stand-in-host';
import { fetchPost } from './fetch-post';

const X_POST = 'https://twitter.com/anna_quay/status/1?s=20';

describe('which question is asked', () => {
  it.each([
    [
      X_POST,
      'https://publish.twitter.com/oembed?url=https%3A%2F%2Ftwitter.com%2Fanna_quay%2Fstatus%2F1&omit_script=1&dnt=1',
    ],
    [
      'https://bsky.app/profile/a.test/post/3k',
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://a.test/app.bsky.feed.post/3k&depth=0&parentHeight=1',
      'https://embed.bsky.app/oembed?url=https%3A%2F%2Fbsky.app%2Fprofile%2Fa.test%2Fpost%2F3k',
    ],
    [
      'https://bsky.app/profile/did:plc:abc/post/3k',
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://did%3Aplc%3Aabc/app.bsky.feed.post/3k&depth=0&parentHeight=1',
      'https://embed.bsky.app/oembed?url=https%3A%2F%2Fbsky.app%2Fprofile%2Fdid%3Aplc%3Aabc%2Fpost%2F3k',
    ],
    [
      'https://www.tiktok.com/@a/video/70001',
      'https://www.tiktok.com/oembed?url=https%3A%2F%2Fwww.tiktok.com%2F%40a%2Fvideo%2F70001',
    ],
    [
      'https://youtu.be/abcDEF_-123',
      'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DabcDEF_-123&format=json',
    ],
    [
      'https://fedi.test/@a/42',
      'https://fedi.test/api/v1/statuses/42',
      'https://fedi.test/api/oembed?url=https%3A%2F%2Ffedi.test%2F%40a%2F42',
      'https://fedi.test/@a/42',
    ],
  ])('%s: %s and then the others', async (url, ...questions) => {
    const { outbound, asked } = scripted({ ok: false, reason: 'network', message: '' });
    await fetchPost(url, { outbound });
    expect(asked).toEqual(questions);
  });

  it.each([
    'https://www.threads.net/@anna/post/C8xYz12',
    'https://www.instagram.com/p/C8xYz12/',
    'https://www.facebook.com/harbour/posts/1234567890',
    'https://example.org/',
    'http://169.254.169.254/latest/meta-data/',
  ])('%s asks nobody', async (url) => {
    const { outbound, asked } = scripted({ ok: false, reason: 'network', message: '' });
    expect((await fetchPost(url, { outbound })).ok).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('in what order a platform is asked', () => {
  const gone = { ok: false, reason: 'http_error', message: '', status: 404 } as const;

  it('a post that its own server does not have is not asked for in another way', async () => {
    const { outbound, asked } = scripted(gone);
    await fetchPost('https://fedi.test/@a/42', { outbound });
    expect(asked).toEqual(['https://fedi.test/api/v1/statuses/42']);
  });

  it.each([
    [
      'https://tweets.test/one',
      'https://tweets.test/one?url=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1&omit_script=1&dnt=1',
    ],
    [
      'https://tweets.test/?key=k',
      'https://tweets.test/?key=k&url=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1&omit_script=1&dnt=1',
    ],
    ['https://tweets.test/tweet-result?id={id}', 'https://tweets.test/tweet-result?id=1'],
  ])('the setting %s asks %s', async (endpoint, question) => {
    const { outbound, asked } = scripted(gone);
    await fetchPost('https://x.com/a/status/1', { outbound, endpoints: { x: endpoint } });
    expect(asked).toEqual([question]);
  });

  it('a platform that is not asked by itself is asked where a newsroom has an agreement with it', async () => {
    const { outbound, asked } = scripted(gone);
    const endpoints = { threads: 'https://threads.test/oembed?access_token=t' };
    await fetchPost('https://www.threads.net/@anna/post/C8xYz12', { outbound, endpoints });
    expect(asked).toEqual([
      'https://threads.test/oembed?access_token=t&url=https%3A%2F%2Fwww.threads.com%2F%40anna%2Fpost%2FC8xYz12',
    ]);
  });
});

describe('a post that cannot be fetched', () => {
  it.each<[FailureReason, number | undefined, Silence, string]>([
    ['timeout', undefined, 'not_reached', 'X did not answer in time; type the post by hand.'],
    ['network', undefined, 'not_reached', 'X could not be reached; type the post by hand.'],
    ['http_error', 500, 'not_reached', 'X could not be reached; type the post by hand.'],
    [
      'http_error',
      404,
      'not_there',
      'X does not show this post: it may be deleted or protected; type the post by hand.',
    ],
    [
      'http_error',
      401,
      'not_shown',
      'X does not show this post: it may be deleted or protected; type the post by hand.',
    ],
    ['http_error', 429, 'asked_to_wait', 'X asks us to wait before asking again; type the post by hand.'],
    ['wrong_type', undefined, 'not_readable', 'X sent an answer that cannot be read; type the post by hand.'],
    ['too_large', undefined, 'not_readable', 'X sent an answer that cannot be read; type the post by hand.'],
    [
      'forbidden_address',
      undefined,
      'not_readable',
      'X sent an answer that cannot be read; type the post by hand.',
    ],
  ])('%s %s: %s', async (reason, status, silence, message) => {
    expect(await fetchPost(X_POST, { outbound: failing(reason, status) })).toEqual({
      ok: false,
      code: 'unavailable',
      message,
      silence,
      known: { url: 'https://x.com/anna_quay/status/1', handle: 'anna_quay' },
    });
  });

  it('Instagram: is typed by hand from the start', async () => {
    expect(
      await fetchPost('https://www.instagram.com/p/C8xYz12/', { outbound: failing('network') }),
    ).toMatchObject({
      code: 'unavailable',
      message: 'Instagram does not let others keep its posts; type the post by hand.',
      silence: 'not_open',
      known: { url: 'https://www.instagram.com/p/C8xYz12/' },
    });
  });

  it('a server inside a private network is refused as an address that is not allowed', async () => {
    const resolve = async () => [{ address: '10.0.0.1', family: 4 }];
    const outbound = outboundClient({ resolve });
    expect(await fetchPost('https://intranet.test/@anna/42', { outbound })).toMatchObject({
      ok: false,
      code: 'invalid',
      message: 'This address is not allowed: it does not lead to a site on the open internet.',
    });
  });
});

const REFERENCE = {
  one: {
    file: '../shared/acceptance/social-post-1.json',
    url: 'https://twitter.com/realDonaldTrump/status/984022625440747520',
    text:
      'Russia vows to shoot down any and all missiles fired at Syria. Get ready Russia, because they will be coming, ' +
      'nice and new and “smart!” You shouldn’t be partners with a Gas Killing Animal who kills his people and enjoys it!',
    postedOn: '2018-04-11',
    canonical: 'https://x.com/realDonaldTrump/status/984022625440747520',
  },
  two: {
    file: '../shared/acceptance/social-post-2.json',
    url: 'https://twitter.com/realDonaldTrump/status/983343364321173505',
    text:
      'If President Obama had crossed his stated Red Line In The Sand, the Syrian disaster would have ended long ago! ' +
      'Animal Assad would have been history!',
    postedOn: '2018-04-08',
    canonical: 'https://x.com/realDonaldTrump/status/983343364321173505',
  },
};

describe('through a stand-in of the platform', () => {
  let host: StandInHost;
  const bodies = new Map<string, string>();

  beforeAll(async () => {
    host = await standInHost((request, response) => {
      const asked = new URL(request.url ?? '', 'http://stand-in.test').searchParams.get('url') ?? '';
      const body = bodies.get(asked);
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(body);
    });
  });
  afterAll(() => host.close());

  function fetchFromStandIn(url: string) {
    const outbound = outboundClient({ allow: [host.host] });
    return fetchPost(url, { outbound, endpoints: { x: host.url('/oembed') } });
  }

  it('a post comes whole', async () => {
    bodies.set(
      'https://x.com/anna_quay/status/7',
      JSON.stringify({
        author_name: 'Anna Quay',
        author_url: 'https://x.com/anna_quay',
        html: '<blockquote><p lang="en" dir="ltr">Water<br>rises.</p>&mdash; Anna Quay (@anna_quay) <a href="https://x.com/anna_quay/status/7">May 2, 2026</a></blockquote>',
      }),
    );
    expect(await fetchFromStandIn('x.com/anna_quay/status/7?s=20')).toMatchObject({
      ok: true,
      value: { text: 'Water\nrises.', postedOn: '2026-05-02', handle: 'anna_quay', language: 'en' },
    });
  });

  it('a deleted post is said to be gone', async () => {
    expect(await fetchFromStandIn('https://x.com/anna_quay/status/8')).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('deleted or protected'),
    });
  });

  it.runIf(existsSync(REFERENCE.one.file)).each(Object.values(REFERENCE))(
    'the reference post $url comes with every word',
    async ({ file, url, text, postedOn, canonical }) => {
      const body = readFileSync(file, 'utf8');
      bodies.set(url, body);
      expect(await fetchFromStandIn(url)).toEqual({
        ok: true,
        value: {
          platform: 'x',
          postId: url.split('/').at(-1),
          url: canonical,
          authorName: 'Donald J. Trump',
          handle: 'realDonaldTrump',
          text,
          language: 'en',
          direction: 'ltr',
          postedOn,
          more: wordsOnly(),
          raw: body,
        },
      });
    },
  );
});
