import { describe, expect, it } from 'vitest';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { parseAnswer } from './parse-answer';

const address = (() => {
  const found = recognisePost('https://bsky.app/profile/anna.test/post/3kabc');
  if (!found.ok) throw new Error('no post');
  return found.value;
})();

const AUTHOR = {
  did: 'did:plc:anna',
  handle: 'anna.test',
  displayName: 'Anna Quay',
  avatar: 'https://img.test/a.jpg',
};
const OTTO = { did: 'did:plc:otto', handle: 'otto.test' };
const uri = (who: { did: string }, id: string) => `at://${who.did}/app.bsky.feed.post/${id}`;

interface Said {
  record?: Record<string, unknown>;
  post?: Record<string, unknown>;
  thread?: Record<string, unknown>;
}

function read({ record, post, thread }: Said = {}) {
  const words = { text: 'Water rises.', createdAt: '2026-10-01T08:00:00.000Z', langs: ['en'], ...record };
  const whole = { uri: uri(AUTHOR, '3kabc'), author: AUTHOR, record: words, ...post };
  return parseAnswer(JSON.stringify({ thread: { post: whole, ...thread } }), address);
}

describe('a post of Bluesky', () => {
  it('comes with author, portrait, hour and counts', () => {
    expect(read({ post: { likeCount: 3, repostCount: 0, replyCount: -1, quoteCount: 'x' } })).toMatchObject({
      ok: true,
      way: 'api',
      value: {
        url: 'https://bsky.app/profile/anna.test/post/3kabc',
        authorName: 'Anna Quay',
        handle: 'anna.test',
        text: 'Water rises.',
        postedOn: '2026-10-01T08:00:00.000Z',
        more: { avatar: { source: 'https://img.test/a.jpg' }, metrics: { likes: 3, reposts: 0 } },
      },
    });
  });

  it('has its links where their bytes stand', () => {
    const facet = (byteStart: number, byteEnd: number, feature: object) => ({
      index: { byteStart, byteEnd },
      features: [feature],
    });
    const record = {
      text: 'é👩‍🚀 @otto #flut',
      facets: [
        facet(20, 25, { $type: 'app.bsky.richtext.facet#tag', tag: 'flut' }),
        facet(14, 19, { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:otto' }),
        facet(1, 4, { $type: 'app.bsky.richtext.facet#link', uri: 'https://cuts-a-letter.test/' }),
        facet(20, 9_999, { $type: 'app.bsky.richtext.facet#link', uri: 'https://over-the-end.test/' }),
        facet(0, 2, { $type: 'app.bsky.richtext.facet#link', uri: 'javascript:alert(1)' }),
      ],
    };
    const outcome = read({ record });
    expect(outcome.ok && outcome.value.text).toBe('é👩‍🚀 @otto #flut');
    expect(outcome.ok && outcome.value.more?.entities).toEqual([
      { kind: 'mention', start: 5, end: 10, href: 'https://bsky.app/profile/did%3Aplc%3Aotto' },
      { kind: 'tag', start: 11, end: 16, href: 'https://bsky.app/hashtag/flut' },
    ]);
  });

  it('comes with its pictures, beside a quoted post too', () => {
    const images = [{ fullsize: 'https://img.test/1.jpg', thumb: 'x', alt: ' A wall\nof water ' }];
    const quoted = {
      $type: 'app.bsky.embed.record#viewRecord',
      uri: uri(OTTO, '3kotto'),
      author: OTTO,
      value: { text: 'Is it high?', createdAt: '2026-09-30T08:00:00Z' },
      embeds: [{ thumbnail: 'https://img.test/still.jpg', playlist: 'https://v.test/x.m3u8', alt: 'Waves' }],
    };
    const embed = { record: { record: quoted }, media: { images } };
    expect(read({ post: { embed } })).toMatchObject({
      value: {
        more: {
          media: [{ kind: 'picture', source: 'https://img.test/1.jpg', alt: 'A wall of water' }],
          quoted: {
            authorName: 'otto.test',
            url: 'https://bsky.app/profile/otto.test/post/3kotto',
            text: 'Is it high?',
            media: [{ kind: 'video', source: 'https://img.test/still.jpg', video: 'https://v.test/x.m3u8' }],
          },
        },
      },
    });
  });

  it('holds the post that it answers', () => {
    const words = { text: 'How high?', createdAt: '2026-09-30T08:00:00Z' };
    const parent = { post: { uri: uri(OTTO, '3kotto'), author: OTTO, record: words } };
    expect(read({ thread: { parent } })).toMatchObject({
      value: { more: { answered: { text: 'How high?' } } },
    });
  });

  it('is whole although the post that it quotes is hidden', () => {
    const embed = { record: { $type: 'app.bsky.embed.record#viewBlocked', uri: 'at://x' } };
    expect(read({ post: { embed } })).toMatchObject({ ok: true, value: { more: { quoted: null } } });
  });

  it('of a picture alone needs no words', () => {
    const embed = { images: [{ fullsize: 'https://img.test/1.jpg', alt: '' }] };
    expect(read({ record: { text: '' }, post: { embed } })).toMatchObject({ ok: true });
    expect(read({ record: { text: '' } })).toMatchObject({
      message: 'Bluesky did not give the text; type the post by hand.',
    });
  });

  it.each<[string, Said, string]>([
    ['another id', { post: { uri: uri(AUTHOR, '3kxyz') } }, 'answered with another post'],
    ['another author', { post: { uri: uri(OTTO, '3kabc'), author: OTTO } }, 'answered with another post'],
    ['no hour', { record: { createdAt: 'soon' } }, 'cannot be read'],
    ['no text', { record: { text: ['a'] } }, 'cannot be read'],
    ['a handle of markup', { post: { author: { ...AUTHOR, handle: '"><script>' } } }, 'cannot be read'],
  ])('is refused when it has %s', (_what, said, message) => {
    expect(read(said)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  it.each(['notFoundPost', 'blockedPost'])('that is a %s is said to be hidden', (type) => {
    const body = JSON.stringify({ thread: { $type: `app.bsky.feed.defs#${type}`, uri: 'at://x' } });
    expect(parseAnswer(body, address)).toMatchObject({
      message: expect.stringContaining('may be deleted or protected'),
    });
  });
});
