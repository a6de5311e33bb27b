import { afterEach, beforeEach, expect, it } from 'vitest';
import { undrawnPhotos } from '@/db/queries/photo-drawing';
import type { EmbedDraft } from '../embeds/embed-draft';
import { keepEmbed } from '../embeds/keep-embed';
import { makeLog } from '../log';
import { drawWaiting } from '../photos/draw-waiting';
import { capturePost } from '../posts/capture-post';
import { memoryStorage, picture, platformWith } from '../posts/testing-platform';
import { readLiveCopies } from '../site/live-copies';
import { findRendition } from '../site/rendition';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from './testing-newsroom';
import { addPointer } from './testing-typing';

const WALL = 'https://p.test/wall.jpg';
const POSTER = 'https://p.test/poster.jpg';

let house: Newsroom;
let storage: ReturnType<typeof memoryStorage>;
beforeEach(async () => {
  house = await openNewsroom();
  storage = memoryStorage();
});
afterEach(() => house.database.close());

async function outbound() {
  const user = { name: 'Anna Quay', screen_name: 'anna_quay' };
  const tweet = {
    __typename: 'Tweet',
    id_str: '1',
    text: 'Water',
    created_at: '2025-10-01T08:00:00.000Z',
    user,
  };
  const mediaDetails = [{ type: 'photo', media_url_https: WALL }];
  const files = { [WALL]: await picture('#35566b', 900), [POSTER]: await picture('#335533', 800) };
  return platformWith(JSON.stringify({ ...tweet, mediaDetails }), files);
}

/** A draft with a post that has a picture, and an embed that has a poster; nothing of either is drawn yet. */
async function draft(): Promise<string> {
  const { reporter: actor, database, now } = house;
  const context = { actor, database, now };
  const platform = await outbound();
  const capture = granted(
    await capturePost('https://x.com/anna_quay/status/1', { outbound: platform, storage }, context),
  );
  if (capture.how !== 'fetched') throw new Error(capture.message);
  const kept = granted(
    await keepEmbed({ ok: true, value: CARD }, 'oembed', { ...context, storage, outbound: platform }),
  );
  const storyId = await completeDraft(house);
  await addPointer(house, storyId, actor, { type: 'socialPost', recordId: capture.post.id });
  await addPointer(house, storyId, actor, { type: 'embed', recordId: kept.id });
  return storyId;
}

const CARD: EmbedDraft = {
  kind: 'player',
  host: 'youtube',
  hostKey: 'abcDEF_-123',
  provider: 'YouTube',
  url: 'https://www.youtube.com/watch?v=abcDEF_-123',
  title: 'The gates close',
  authorName: 'Kelmouth Port',
  description: '',
  shape: 'wide',
  posterUrl: POSTER,
  raw: '{}',
};

/** Every address of a picture that the readers of a story are given, by what it is of. */
async function addressesFor(storyId: string): Promise<Record<'post' | 'embed', string[]>> {
  const { copies, context } = await readLiveCopies(house.database.read, { storyIds: [storyId], siteUrl: '' });
  const blocks = copies.get(storyId)?.body.content ?? [];
  const recordOf = (type: string) => String(blocks.find((block) => block.type === type)?.attrs?.recordId);
  const media = context.post(recordOf('socialPost'))?.more?.media[0]?.photo;
  const poster = context.embed(recordOf('embed'))?.poster;
  return { post: addressesOf(media), embed: addressesOf(poster) };
}

function addressesOf(
  view: { src: string; sources: readonly { srcset: string }[] } | null | undefined,
): string[] {
  if (!view) return [];
  const listed = view.sources.flatMap(({ srcset }) =>
    srcset.split(', ').map((entry) => entry.split(' ')[0] ?? ''),
  );
  return [...new Set([view.src, ...listed])];
}

async function isAPicture(address: string): Promise<boolean> {
  const question = { path: address.split('/').slice(2), actor: null, now: house.now };
  return (await findRendition({ database: house.database, storage }, question))?.kind === 'picture';
}

it('a story is published at once while they are drawn, and readers never get an address with no picture', async () => {
  const storyId = await draft();
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish', actor: house.editor });

  const first = await addressesFor(storyId);
  const photoIds = [first.post, first.embed].map(([address]) => address?.split('/')[2] ?? '');
  expect(await undrawnPhotos(house.database.read, photoIds)).toHaveLength(2);
  for (const addresses of Object.values(first)) {
    expect(addresses).toHaveLength(1);
    for (const address of addresses) expect(await isAPicture(address), address).toBe(true);
  }

  await drawWaiting({ database: house.database, storage, log: makeLog('silent'), now: () => house.now });
  const whole = await addressesFor(storyId);
  for (const addresses of Object.values(whole)) {
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of addresses) expect(await isAPicture(address), address).toBe(true);
  }
  // A page that was loaded before goes on showing what it was given.
  for (const address of [...first.post, ...first.embed])
    expect(await isAPicture(address), address).toBe(true);
});
