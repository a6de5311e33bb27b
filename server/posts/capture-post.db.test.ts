import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/content/hash';
import { listLibrary } from '@/db/queries/library';
import { findSocialPost, shownPhotosOfPosts } from '@/db/queries/social-post';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { isSealIntact } from '../embeds/record';
import { openStaff, type Staff } from '../people/testing-staff';
import { type CaptureOptions, capturePost } from './capture-post';
import { readPost } from './read-post';
import { memoryStorage, picture, platformWith, silentPlatform } from './testing-platform';

const ADDRESS = 'https://x.com/anna_quay/status/1';

let staff: Staff;

beforeEach(async () => {
  staff = await openStaff();
});

afterEach(() => staff.database.close());

function oembed(html: string): string {
  return JSON.stringify({
    url: ADDRESS,
    author_name: 'Anna Quay',
    author_url: 'https://x.com/anna_quay',
    html,
  });
}

function tweet(id: string, more: Record<string, unknown> = {}) {
  return {
    __typename: 'Tweet',
    id_str: id,
    text: `Water #${id}`,
    created_at: '2025-10-01T08:00:00.000Z',
    lang: 'en',
    user: { name: 'Anna Quay', screen_name: 'anna_quay', profile_image_url_https: 'https://p.test/anna.jpg' },
    ...more,
  };
}

const photoOf = (name: string) => ({ type: 'photo', media_url_https: `https://p.test/${name}.jpg` });

const capture = (outbound: CaptureOptions['outbound'], address = ADDRESS, signal?: AbortSignal) =>
  capturePost(
    address,
    { outbound, storage: memoryStorage(), ...(signal && { signal }) },
    { ...staff, actor: staff.reporter },
  );

async function fetched(outbound: CaptureOptions['outbound'], signal?: AbortSignal) {
  const outcome = await capture(outbound, ADDRESS, signal);
  if (!outcome.ok || outcome.value.how !== 'fetched') throw new Error('it was not fetched');
  return outcome.value.post;
}

async function stored(id: string) {
  const row = await findSocialPost(staff.database.read, id);
  if (!row) throw new Error('it was not kept');
  return row;
}

describe('capturing a post', () => {
  it('archives one that the platform gives whole', async () => {
    const html = `<blockquote><p>Water is over the wall.</p><a href="${ADDRESS}">October 1, 2025</a></blockquote>`;
    const post = await fetched(platformWith(oembed(html)));
    expect(await stored(post.id)).toMatchObject({
      authorName: 'Anna Quay',
      text: 'Water is over the wall.',
      postedOn: '2025-10-01',
      capturedHow: 'oembed',
    });
  });

  it('hands on what the platform told of one that it does not give whole', async () => {
    const html = `<blockquote><p>Water is over the wall.</p><a href="${ADDRESS}">some day</a></blockquote>`;
    expect(await capture(platformWith(oembed(html)))).toEqual({
      ok: true,
      value: {
        how: 'by_hand',
        message: 'X did not give the date; type the post by hand.',
        known: {
          url: ADDRESS,
          authorName: 'Anna Quay',
          handle: 'anna_quay',
          text: 'Water is over the wall.',
        },
      },
    });
  });

  it('hands on what the address tells when the platform is silent', async () => {
    expect(await capture(silentPlatform)).toMatchObject({
      value: { how: 'by_hand', known: { url: ADDRESS, handle: 'anna_quay' } },
    });
  });

  it('refuses what is no address of a post, which cannot be typed by hand either', async () => {
    expect(await capture(silentPlatform, 'https://example.org/a-page')).toMatchObject({
      ok: false,
      code: 'invalid',
    });
  });
});

describe('the pictures of a post', () => {
  it('are copied, also those of the post that it quotes, each once', async () => {
    const files = {
      'https://p.test/anna.jpg': await picture('#112233', 48),
      'https://p.test/wall.jpg': await picture(),
      'https://p.test/gate.jpg': await picture('#665544'),
    };
    const quoted = tweet('2', { mediaDetails: [photoOf('gate')] });
    const platform = platformWith(
      JSON.stringify(tweet('1', { mediaDetails: [photoOf('wall')], quoted_tweet: quoted })),
      files,
    );
    const post = await fetched(platform);
    expect(post.more?.avatar?.width).toBe(48);
    expect(post.more?.media[0]?.photo).toMatchObject({ width: 160, height: 120 });
    expect(post.more?.quoted?.media[0]?.photo?.id).not.toBe(post.more?.media[0]?.photo?.id);
    expect(platform.asked.filter((address) => address.endsWith('anna.jpg'))).toHaveLength(1);
    const row = await stored(post.id);
    expect(row.more?.media[0]).toMatchObject({
      source: 'https://p.test/wall.jpg',
      sha256: sha256Hex(files['https://p.test/wall.jpg']),
      leftOut: null,
    });
    expect(row.capturedHow).toBe('api');
    expect((await shownPhotosOfPosts(staff.database.read, [post.id])).length).toBe(3);
  });

  it('are no photos of the library', async () => {
    const files = { 'https://p.test/wall.jpg': await picture() };
    await fetched(platformWith(JSON.stringify(tweet('1', { mediaDetails: [photoOf('wall')] })), files));
    expect(
      await listLibrary(staff.database.read, { reader: MEMBER_OF_NOTHING }, { after: null, limit: 10 }),
    ).toEqual([]);
  });

  it('that cannot be had are left out, and the record says why', async () => {
    const media = [...Array(12)].map((_, place) => photoOf(`${place}`));
    const files = { 'https://p.test/0.jpg': Buffer.from('<svg onload="alert(1)"/>') };
    const post = await fetched(platformWith(JSON.stringify(tweet('1', { mediaDetails: media })), files));
    const { more } = await stored(post.id);
    expect(more?.media.map((each) => each.leftOut)).toEqual([
      'not_a_picture',
      ...Array(11).fill('not_reached'),
    ]);
    expect(more?.avatar?.leftOut).toBe('too_many');
    expect(post.more?.media[0]?.photo).toBeNull();
  });

  it('that would take too long are left out, and the post is kept all the same', async () => {
    const timeIsUp = new AbortController();
    const files = { 'https://p.test/wall.jpg': await picture() };
    const platform = platformWith(JSON.stringify(tweet('1', { mediaDetails: [photoOf('wall')] })), files);
    const slow = {
      ...platform,
      getFile: (...question: Parameters<typeof platform.getFile>) => {
        timeIsUp.abort();
        return platform.getFile(...question);
      },
    };
    const post = await fetched(slow, timeIsUp.signal);
    expect((await stored(post.id)).more?.media[0]?.leftOut).toBe('too_late');
  });
});

describe('a record', () => {
  it('is intact as the database gives it back', async () => {
    const files = { 'https://p.test/anna.jpg': await picture() };
    const quoted = tweet('2', { text: 'Łódź 👩‍🚒 — 水' });
    const post = await fetched(platformWith(JSON.stringify(tweet('1', { quoted_tweet: quoted })), files));
    const { id: _, ...row } = await stored(post.id);
    expect(isSealIntact(row)).toBe(true);
    expect(isSealIntact({ ...row, more: null })).toBe(false);
  });

  it('stays when the post is captured again', async () => {
    const first = await fetched(platformWith(JSON.stringify(tweet('1'))));
    const second = await fetched(
      platformWith(JSON.stringify(tweet('1', { text: 'Changed.', isEdited: true }))),
    );
    expect(second.id).not.toBe(first.id);
    expect(await readPost(staff.database.read, first.id)).toMatchObject({ text: 'Water #1' });
    expect(await readPost(staff.database.read, second.id)).toMatchObject({
      text: 'Changed.',
      more: { isEdited: true },
    });
  });
});
