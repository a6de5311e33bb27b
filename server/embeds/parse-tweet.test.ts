import { describe, expect, it } from 'vitest';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { parseAnswer } from './parse-answer';

const address = (() => {
  const found = recognisePost('https://x.com/anna_quay/status/7');
  if (!found.ok) throw new Error('no post');
  return found.value;
})();

function tweet(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    __typename: 'Tweet',
    id_str: '7',
    text: 'Water &amp; wind.',
    created_at: '2026-10-01T08:00:00.000Z',
    lang: 'en',
    user: { name: 'Anna Quay', screen_name: 'anna_quay', profile_image_url_https: 'https://img.test/a.jpg' },
    ...changes,
  });
}

const read = (changes: Record<string, unknown> = {}) => parseAnswer(tweet(changes), address);

function textAndLinks(changes: Record<string, unknown>): unknown {
  const outcome = read(changes);
  if (!outcome.ok) return outcome.message;
  const letters = [...outcome.value.text];
  const links = outcome.value.more?.entities.map(({ kind, start, end, href }) => [
    kind,
    letters.slice(start, end).join(''),
    href,
  ]);
  return [outcome.value.text, ...(links ?? [])];
}

describe('a post of X in the form of its syndication', () => {
  it('comes with author, portrait, hour and letters as they were written', () => {
    expect(read()).toMatchObject({
      ok: true,
      way: 'api',
      value: {
        url: 'https://x.com/anna_quay/status/7',
        authorName: 'Anna Quay',
        handle: 'anna_quay',
        text: 'Water & wind.',
        language: 'en',
        direction: 'ltr',
        postedOn: '2026-10-01T08:00:00.000Z',
        more: { avatar: { source: 'https://img.test/a.jpg', photoId: null, leftOut: 'not_asked' } },
      },
    });
  });

  it('reads an escaped ampersand once', () => {
    expect(textAndLinks({ text: 'a &amp;lt; b' })).toEqual(['a &lt; b']);
  });

  it.each<[string, [number, number]]>([
    ['where X says that it stands', [8, 24]],
    ['beside that place', [7, 23]],
    ['when that place is outside of the text', [-5, 9_999_999]],
    ['when that place is backwards', [4, 1]],
  ])('finds a link %s', (_case, indices) => {
    const urls = [
      { url: 'https://t.co/xyz', expanded_url: 'https://e.test/a/b', display_url: 'e.test/a…', indices },
    ];
    expect(textAndLinks({ text: '👩🏽‍🚒 see https://t.co/xyz now', entities: { urls } })).toEqual([
      '👩🏽‍🚒 see e.test/a… now',
      ['link', 'e.test/a…', 'https://e.test/a/b'],
    ]);
  });

  it('shows where a link leads when X would show something else', () => {
    const urls = [
      {
        url: 'https://t.co/x',
        expanded_url: 'https://evil.test/',
        display_url: 'bank.test',
        indices: [0, 14],
      },
    ];
    expect(textAndLinks({ text: 'https://t.co/x', entities: { urls } })).toEqual([
      'https://evil.test/',
      ['link', 'https://evil.test/', 'https://evil.test/'],
    ]);
  });

  it('gives tags, sums of money and names their places', () => {
    const entities = {
      hashtags: [{ text: 'Flut', indices: [0, 5] }],
      symbols: [{ text: 'QUAY', indices: [6, 11] }],
      user_mentions: [{ screen_name: 'anna_quay', indices: [12, 22] }],
    };
    expect(textAndLinks({ text: '#Flut $QUAY @Anna_Quay', entities })).toEqual([
      '#Flut $QUAY @anna_quay',
      ['tag', '#Flut', 'https://x.com/hashtag/Flut'],
      ['tag', '$QUAY', 'https://x.com/search?q=%24QUAY'],
      ['mention', '@anna_quay', 'https://x.com/anna_quay'],
    ]);
  });

  it('leaves out what is not in the text, and keeps the text', () => {
    const entities = {
      hashtags: [{ text: 'x', indices: [-5, 9] }, { text: 7, indices: [0, 1] }, 'no'],
      urls: [{ url: 'u', expanded_url: 'https://e.test', display_url: 'd', indices: [4, 1] }],
      user_mentions: 'x',
    };
    expect(textAndLinks({ text: 'short', entities })).toEqual(['short']);
  });

  it('keeps the best film as an address and its poster as a picture to copy', () => {
    const variants = [
      { content_type: 'application/x-mpegURL', url: 'https://v.test/x.m3u8' },
      { content_type: 'video/mp4', bitrate: 256, url: 'https://v.test/small.mp4' },
      { content_type: 'video/mp4', bitrate: 832, url: 'https://v.test/large.mp4' },
    ];
    const media = {
      type: 'video',
      media_url_https: 'https://p.test/x.jpg',
      ext_alt_text: 'Waves',
      url: 'https://t.co/v',
    };
    expect(
      read({ text: 'Look https://t.co/v', mediaDetails: [{ ...media, video_info: { variants } }] }),
    ).toMatchObject({
      value: {
        text: 'Look',
        more: {
          media: [
            {
              kind: 'video',
              source: 'https://p.test/x.jpg',
              alt: 'Waves',
              video: 'https://v.test/large.mp4',
            },
          ],
        },
      },
    });
  });

  it('holds the post that it quotes and the one that it answers', () => {
    const other = (id: string) => ({ ...JSON.parse(tweet()), id_str: id, text: `post ${id}` });
    expect(read({ quoted_tweet: other('5'), parent: other('6') })).toMatchObject({
      value: {
        more: {
          quoted: { postId: '5', text: 'post 5', url: 'https://x.com/anna_quay/status/5' },
          answered: { postId: '6', text: 'post 6' },
        },
      },
    });
  });

  it.each([
    [{ id_str: '8' }, 'X answered with another post; type the post by hand.'],
    [{ id_str: { $ne: 1 } }, 'X sent an answer that cannot be read; type the post by hand.'],
    [{ user: null }, 'X sent an answer that cannot be read; type the post by hand.'],
    [
      { user: { name: 'A', screen_name: '../../evil' } },
      'X sent an answer that cannot be read; type the post by hand.',
    ],
    [{ created_at: 'not a date' }, 'X sent an answer that cannot be read; type the post by hand.'],
    [{ text: '' }, 'X did not give the text; type the post by hand.'],
    [{ text: 'a'.repeat(25_001) }, 'X sent more text than a post can hold; type the post by hand.'],
    [{ note_tweet: { id: 'x' } }, 'X gave only the beginning of the text; type the post by hand.'],
    [
      { __typename: 'TweetTombstone' },
      'X does not show this post: it may be deleted or protected; type the post by hand.',
    ],
  ])('is refused when it says %j', (changes, message) => {
    expect(read(changes)).toMatchObject({ ok: false, code: 'unavailable', message });
  });
});
