import { afterEach, beforeEach, expect, it } from 'vitest';
import { undrawnPhotos } from '@/db/queries/photo-drawing';
import { findPhotoUpload } from '@/db/queries/photo-upload';
import { checksOf } from '@/db/queries/post-check';
import { findSocialPost, newestRecordOf, shownPhotosOfPosts } from '@/db/queries/social-post';
import type { Actor } from '@/newsroom/actor';
import { isSealIntact } from '../embeds/record';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { type CaptureOptions, capturePost } from './capture-post';
import { checkPost } from './check-post';
import { readPost } from './read-post';
import { memoryStorage, picture, platformWith } from './testing-platform';

const ADDRESS = 'https://x.com/anna_quay/status/1';
const AVATAR = 'https://p.test/anna.jpg';
const WALL = 'https://p.test/wall.jpg';

let house: Newsroom;
let postId: string;
let files: Record<string, Uint8Array>;
const storage = memoryStorage();
beforeEach(async () => {
  house = await openNewsroom();
  files = { [AVATAR]: await picture('#112233', 48), [WALL]: await picture() };
  const { fetching } = platformSaying('Water is over the wall.');
  const context = { actor: house.reporter, database: house.database, now: house.now };
  const capture = granted(await capturePost(ADDRESS, fetching, context));
  if (capture.how !== 'fetched') throw new Error(capture.message);
  postId = capture.post.id;
});
afterEach(() => house.database.close());

function platformSaying(text: string): { fetching: CaptureOptions; asked: string[] } {
  const user = { name: 'Anna Quay', screen_name: 'anna_quay', profile_image_url_https: AVATAR };
  const mediaDetails = [{ type: 'photo', media_url_https: WALL }];
  const tweet = { id_str: '1', text, created_at: '2025-10-01T08:00:00.000Z', lang: 'en', user, mediaDetails };
  const platform = platformWith(JSON.stringify({ __typename: 'Tweet', ...tweet }), files);
  return { fetching: { storage, outbound: platform }, asked: platform.asked };
}

async function check({ fetching }: { fetching: CaptureOptions }, by: Actor | null) {
  const { database, now } = house;
  granted(await checkPost({ postId, why: by ? 'by_hand' : 'day', fetching }, { database, now, by }));
}

async function newest() {
  const found = await newestRecordOf(house.database.read, 'x:1');
  const record = found && (await findSocialPost(house.database.read, found.id));
  if (!record) throw new Error('there is no record');
  return record;
}

it('what the clock keeps of an edited post is as whole as its first record: words and all its pictures', async () => {
  await check(platformSaying('Water is under the wall.'), null);
  const record = await newest();
  expect(record).toMatchObject({ text: 'Water is under the wall.', capturedBy: null });
  expect(isSealIntact(record)).toBe(true);
  const view = await readPost(house.database.read, record.id);
  expect(view?.more?.avatar).toMatchObject({ width: 48 });
  expect(view?.more?.media[0]?.photo).toMatchObject({ width: 160, height: 120 });
});

it('its pictures are the house’s: nobody is said to have brought them, and they wait to be drawn like all', async () => {
  await check(platformSaying('Water is under the wall.'), null);
  const photoIds = await shownPhotosOfPosts(house.database.read, [(await newest()).id]);
  expect(photoIds).toHaveLength(2);
  for (const id of photoIds) {
    expect(await findPhotoUpload(house.database.read, id)).toMatchObject({ uploadedBy: null });
  }
  expect(await undrawnPhotos(house.database.read, photoIds)).toHaveLength(2);
});

it('a check that somebody asked for says who brought them', async () => {
  await check(platformSaying('Water is under the wall.'), house.editor);
  const [photoId = ''] = await shownPhotosOfPosts(house.database.read, [(await newest()).id]);
  expect(await findPhotoUpload(house.database.read, photoId)).toMatchObject({
    uploadedBy: house.editor.personId,
  });
});

it('a post that still reads as it was kept last is not copied once more', async () => {
  const platform = platformSaying('Water is under the wall.');
  await check(platform, null);
  const record = await newest();
  platform.asked.length = 0;
  await check(platform, null);
  expect(platform.asked).not.toContain(WALL);
  expect((await newest()).id).toBe(record.id);
  const [second] = await checksOf(house.database.read, postId, 9);
  expect(second).toMatchObject({ finding: 'edited', captureId: record.id });
});

it('a picture that is gone meanwhile is told of in the record, which is whole without', async () => {
  files = { [AVATAR]: files[AVATAR] ?? new Uint8Array() };
  await check(platformSaying('Water is under the wall.'), null);
  const record = await newest();
  expect(record.more?.media).toMatchObject([{ photoId: null, leftOut: 'not_reached' }]);
  expect(record.more?.avatar?.photoId).not.toBeNull();
});
