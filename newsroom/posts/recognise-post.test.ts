import { describe, expect, it } from 'vitest';
import { recognisePost } from './recognise-post';

const ACCEPTED: [string, string, string, string, string | null][] = [
  // given, platform, id, canonical, handle
  ['https://twitter.com/anna_quay/status/123', 'x', '123', 'https://x.com/anna_quay/status/123', 'anna_quay'],
  [
    'https://x.com/anna_quay/status/123?s=20&t=abc',
    'x',
    '123',
    'https://x.com/anna_quay/status/123',
    'anna_quay',
  ],
  ['http://www.twitter.com/anna/status/123/', 'x', '123', 'https://x.com/anna/status/123', 'anna'],
  ['https://mobile.twitter.com/anna/statuses/123', 'x', '123', 'https://x.com/anna/status/123', 'anna'],
  ['https://x.com/anna/status/123/photo/1', 'x', '123', 'https://x.com/anna/status/123', 'anna'],
  ['https://x.com/i/status/123', 'x', '123', 'https://x.com/i/status/123', null],
  ['https://twitter.com/i/web/status/123', 'x', '123', 'https://x.com/i/status/123', null],
  ['  x.com/anna/status/123  ', 'x', '123', 'https://x.com/anna/status/123', 'anna'],
  [
    'https://bsky.app/profile/anna.test/post/3kabc',
    'bluesky',
    '3kabc',
    'https://bsky.app/profile/anna.test/post/3kabc',
    'anna.test',
  ],
  [
    'https://bsky.app/profile/did:plc:abc123/post/3kabc',
    'bluesky',
    '3kabc',
    'https://bsky.app/profile/did:plc:abc123/post/3kabc',
    null,
  ],
  [
    'https://fedi.test/@anna/109000000000000001',
    'mastodon',
    '109000000000000001',
    'https://fedi.test/@anna/109000000000000001',
    'anna@fedi.test',
  ],
  [
    'https://fedi.test/web/@anna@far.test/42',
    'mastodon',
    '42',
    'https://fedi.test/@anna@far.test/42',
    'anna@far.test',
  ],
  [
    'https://fedi.test/users/anna/statuses/42',
    'mastodon',
    '42',
    'https://fedi.test/@anna/42',
    'anna@fedi.test',
  ],
  [
    'https://www.threads.net/@anna.q/post/C8xYz_-12',
    'threads',
    'C8xYz_-12',
    'https://www.threads.com/@anna.q/post/C8xYz_-12',
    'anna.q',
  ],
  [
    'https://www.instagram.com/p/C8xYz12/?igsh=a',
    'instagram',
    'C8xYz12',
    'https://www.instagram.com/p/C8xYz12/',
    null,
  ],
  [
    'https://instagram.com/anna.q/reel/C8xYz12/',
    'instagram',
    'C8xYz12',
    'https://www.instagram.com/p/C8xYz12/',
    'anna.q',
  ],
  [
    'https://www.facebook.com/harbour/posts/1234567890',
    'facebook',
    '1234567890',
    'https://www.facebook.com/harbour/posts/1234567890',
    'harbour',
  ],
  [
    'https://m.facebook.com/harbour/posts/flood-news/1234567890',
    'facebook',
    '1234567890',
    'https://www.facebook.com/harbour/posts/1234567890',
    'harbour',
  ],
  [
    'https://www.facebook.com/permalink.php?story_fbid=pfbid0abc&id=77',
    'facebook',
    'pfbid0abc',
    'https://www.facebook.com/permalink.php?story_fbid=pfbid0abc&id=77',
    null,
  ],
  [
    'https://www.facebook.com/watch/?v=1234567890',
    'facebook',
    '1234567890',
    'https://www.facebook.com/watch/?v=1234567890',
    null,
  ],
  [
    'https://www.facebook.com/groups/quay/permalink/1234567890/',
    'facebook',
    '1234567890',
    'https://www.facebook.com/groups/quay/posts/1234567890',
    null,
  ],
  [
    'https://www.tiktok.com/@anna.q/video/7000000000000000001?lang=en',
    'tiktok',
    '7000000000000000001',
    'https://www.tiktok.com/@anna.q/video/7000000000000000001',
    'anna.q',
  ],
  [
    'https://www.youtube.com/watch?v=abcDEF_-123&t=5s',
    'youtube',
    'abcDEF_-123',
    'https://www.youtube.com/watch?v=abcDEF_-123',
    null,
  ],
  [
    'https://youtu.be/abcDEF_-123?si=x',
    'youtube',
    'abcDEF_-123',
    'https://www.youtube.com/watch?v=abcDEF_-123',
    null,
  ],
  [
    'https://m.youtube.com/shorts/abcDEF_-123',
    'youtube',
    'abcDEF_-123',
    'https://www.youtube.com/watch?v=abcDEF_-123',
    null,
  ],
];

describe('the address of a post', () => {
  it.each(ACCEPTED)('%s is recognised', (given, platform, postId, canonicalUrl, handle) => {
    expect(recognisePost(given)).toMatchObject({
      ok: true,
      value: { platform, postId, canonicalUrl, handle },
    });
  });

  it.each(ACCEPTED)('%s: the canonical form is recognised as the same post', (given) => {
    const first = recognisePost(given);
    const again = recognisePost(first.ok ? first.value.canonicalUrl : '');
    expect(again.ok && again.value.canonicalUrl).toBe(first.ok && first.value.canonicalUrl);
  });

  it.each([
    ['https://twitter.com/anna/status/123?s=20#m', 'https://twitter.com/anna/status/123'],
    ['http://twitter.com/anna/status/123', 'https://twitter.com/anna/status/123'],
    ['https://youtu.be/abcDEF_-123', 'https://youtu.be/abcDEF_-123'],
    ['https://www.youtube.com/watch?v=abcDEF_-123&t=5', 'https://www.youtube.com/watch?v=abcDEF_-123'],
    ['http://fedi.test:8080/@anna/42', 'http://fedi.test:8080/@anna/42'],
  ])('%s is asked about as %s', (given, asked) => {
    const found = recognisePost(given);
    expect(found.ok && found.value.givenUrl).toBe(asked);
  });

  it.each([
    '',
    'a note to myself',
    'https://x.com/anna',
    'https://x.com/anna/status/',
    'https://x.com/anna/status/12a',
    'https://x.com.evil.test/anna/status/123',
    'https://evilx.com/anna/status/123',
    'https://x.com:8443/anna/status/123',
    'https://x.com@evil.test/anna/status/123',
    'https://user:secret@x.com/anna/status/123',
    'javascript:alert(1)//x.com/anna/status/123',
    'data:text/html,https://x.com/anna/status/123',
    'file:///x.com/anna/status/123',
    'ftp://x.com/anna/status/123',
    'https://www.youtube.com/@anna',
    'https://www.youtube.com/watch?v=',
    'https://www.youtube.com/watch?v=a"b<c',
    'https://vm.tiktok.com/ZMabc/',
    'https://www.tiktok.com/@anna/123456',
    'https://www.threads.net/@anna',
    'https://127.0.0.1/@anna/42',
    'https://[::1]/@anna/42',
    'https://localhost/@anna/42',
    'https://0x7f000001/@anna/42',
    'https://fedi.test/@anna',
    'https://fedi.test/about',
    `https://x.com/anna/status/123?${'a'.repeat(3000)}`,
  ])('%s is refused with what is accepted', (given) => {
    expect(recognisePost(given)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringContaining(
        'X, Bluesky, Mastodon, Threads, Instagram, Facebook, TikTok or YouTube',
      ),
    });
  });
});
