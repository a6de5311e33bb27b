import { describe, expect, it } from 'vitest';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { fetchPost } from './fetch-post';
import { parseAnswer } from './parse-answer';
import { parsePage } from './parse-page';

const URL_OF_POST = 'https://fedi.test/@anna/42';
const address = (() => {
  const found = recognisePost(URL_OF_POST);
  if (!found.ok) throw new Error('no post');
  return found.value;
})();

function status(changes: Record<string, unknown> = {}) {
  return {
    id: '42',
    url: URL_OF_POST,
    created_at: '2026-10-01T08:00:00.000Z',
    edited_at: null,
    language: 'en',
    visibility: 'public',
    spoiler_text: '',
    content: '<p>Water rises.</p>',
    account: { acct: 'anna', display_name: 'Anna Quay', avatar_static: 'https://img.test/a.png' },
    media_attachments: [],
    ...changes,
  };
}

const read = (changes: Record<string, unknown> = {}) => parseAnswer(JSON.stringify(status(changes)), address);

describe('a post of Mastodon', () => {
  it('comes whole', () => {
    const picture = { type: 'image', url: 'https://img.test/1.png', preview_url: 'x', description: 'A wall' };
    const film = {
      type: 'video',
      url: 'https://v.test/1.mp4',
      preview_url: 'https://img.test/2.png',
      description: null,
    };
    expect(
      read({
        spoiler_text: 'spray',
        edited_at: '2026-10-01T09:00:00Z',
        favourites_count: 4,
        media_attachments: [picture, film, { type: 'audio', url: 'https://v.test/1.mp3' }],
      }),
    ).toMatchObject({
      ok: true,
      way: 'api',
      value: {
        url: URL_OF_POST,
        authorName: 'Anna Quay',
        handle: 'anna@fedi.test',
        text: 'Water rises.',
        postedOn: '2026-10-01T08:00:00.000Z',
        more: {
          warning: 'spray',
          isEdited: true,
          metrics: { likes: 4 },
          media: [
            { kind: 'picture', source: 'https://img.test/1.png', alt: 'A wall' },
            { kind: 'video', source: 'https://img.test/2.png', video: 'https://v.test/1.mp4' },
          ],
        },
      },
    });
  });

  it('has its paragraphs, lines and links', () => {
    const content =
      '<p class="quote-inline">RE: <a href="https://fedi.test/@otto/41">https://fedi.test/@otto/41</a></p>' +
      '<p><span class="h-card"><a href="https://fedi.test/@otto" class="u-url mention">@<span>otto</span></a></span> look<br>' +
      '<a href="https://fedi.test/tags/flut" class="mention hashtag" rel="tag">#<span>Flut</span></a></p>' +
      '<p>👩‍🚀 <a href="https://e.test/a"><span class="invisible">https://</span><span>e.test/a</span></a>' +
      '<script>alert(1)</script> <a href="javascript:alert(1)">no</a></p>';
    const outcome = read({ content });
    const text = '@otto look\n#Flut\n\n👩‍🚀 https://e.test/a no';
    expect(outcome.ok && outcome.value.text).toBe(text);
    expect(outcome.ok && outcome.value.more?.entities).toEqual([
      { kind: 'mention', start: 0, end: 5, href: 'https://fedi.test/@otto' },
      { kind: 'tag', start: 11, end: 16, href: 'https://fedi.test/tags/flut' },
      { kind: 'link', start: 22, end: 38, href: 'https://e.test/a' },
    ]);
  });

  it('holds the post that it quotes, when its author let it', () => {
    const quoted = status({
      id: '41',
      url: 'https://other.test/@otto/41',
      account: { acct: 'otto@other.test' },
    });
    expect(read({ quote: { state: 'accepted', quoted_status: quoted } })).toMatchObject({
      value: { more: { quoted: { handle: 'otto@other.test', url: 'https://other.test/@otto/41' } } },
    });
    expect(read({ quote: { state: 'revoked', quoted_status: quoted } })).toMatchObject({
      value: { more: { quoted: null } },
    });
  });

  it('cannot be given the name of an author on another server', () => {
    expect(read({ account: { acct: 'president@famous.test', display_name: 'President' } })).toMatchObject({
      value: { handle: 'anna@fedi.test', url: URL_OF_POST },
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ id: '43' }, 'answered with another post'],
    [{ visibility: 'private' }, 'may be deleted or protected'],
    [{ created_at: 7 }, 'cannot be read'],
    [{ content: '' }, 'did not give the text'],
    [{ content: '<b>'.repeat(2_000) }, 'cannot be read'],
  ])('is refused when it says %j', (changes, message) => {
    expect(read(changes)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  it('is asked for together with the post that it answers', async () => {
    const asked: string[] = [];
    const answers: Record<string, unknown> = {
      'https://fedi.test/api/v1/statuses/42': status({ in_reply_to_id: '40' }),
      'https://fedi.test/api/v1/statuses/40': status({ id: '40', content: '<p>How high?</p>' }),
    };
    const outbound = {
      get: async (finalUrl: string) => {
        asked.push(finalUrl);
        const body = JSON.stringify(answers[finalUrl]);
        return { ok: true as const, status: 200, contentType: 'application/json', body, finalUrl };
      },
    };
    expect(await fetchPost(URL_OF_POST, { outbound })).toMatchObject({
      value: { text: 'Water rises.', more: { answered: { postId: '40', text: 'How high?' } } },
    });
    expect(asked).toEqual(Object.keys(answers));
  });
});

describe('the page of a post', () => {
  const page = (extra = '') =>
    '<meta property="og:title" content="Anna Quay (@anna@fedi.test)">' +
    `<meta property="og:description" content="Water rises."><meta property="og:image" content="https://img.test/a.png">${extra}`;

  it('is enough when it says the day', () => {
    const day = '<meta property="article:published_time" content="2026-10-01T08:00:00Z">';
    expect(parsePage(page(day), address)).toMatchObject({
      ok: true,
      way: 'page',
      value: {
        authorName: 'Anna Quay',
        handle: 'anna@fedi.test',
        text: 'Water rises.',
        postedOn: '2026-10-01',
      },
    });
  });

  it('tells the rest to whoever types the day', () => {
    expect(parsePage(page(), address)).toMatchObject({
      ok: false,
      message: 'Mastodon did not give the date; type the post by hand.',
      known: { authorName: 'Anna Quay', text: 'Water rises.' },
    });
  });
});
