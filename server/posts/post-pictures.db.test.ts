import { afterEach, beforeEach, expect, it } from 'vitest';
import { standingDecision } from '@/db/queries/post-decision';
import { isPhotoPublic } from '@/db/queries/publication-media';
import { insertSocialPostPhotos } from '@/db/queries/social-post';
import type { Shown } from '@/newsroom/posts/decision';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { insertLibraryPhoto } from '../stories/testing-typing';
import { decidePost } from './decide-post';
import { capturedPost, liveStoryWithPost, WORDS } from './testing-posts';
import { openTestPlatform } from './testing-x';

let house: Newsroom;
let postId: string;
beforeEach(async () => {
  house = await openNewsroom();
  postId = await capturedPost(house, openTestPlatform(WORDS));
  await insertLibraryPhoto(house, 'seen');
  await insertLibraryPhoto(house, 'screenshot');
  await house.database.inTransaction((tx) =>
    insertSocialPostPhotos(tx, postId, { shown: ['seen'], screenshot: ['screenshot'] }),
  );
});
afterEach(() => house.database.close());

async function decide(shown: Shown): Promise<void> {
  const standing = await standingDecision(house.database.read, 'x:1');
  const decision = { shown, label: 'A sentence.', ground: 'other', reason: 'So it is.' } as const;
  const context = { actor: house.editor, database: house.database, now: house.now };
  granted(await decidePost({ postId, ...decision, seenDecisionId: standing?.id ?? null }, context));
  house.now = new Date(house.now.getTime() + 1000);
}

const isPublic = (photoId = 'seen') => isPhotoPublic(house.database.read, photoId);

it('the pictures of a post leave their public address with the decision, and come back with another', async () => {
  await liveStoryWithPost(house, postId);
  expect(await isPublic()).toBe(true);
  for (const [shown, is] of [
    ['text_only', false],
    ['labelled', true],
    ['blurred', false],
    ['whole', true],
    ['removed', false],
  ] as const) {
    await decide(shown);
    expect(await isPublic(), shown).toBe(is);
    expect(await isPublic('screenshot')).toBe(false);
  }
});

it('a story that is published later does not bring them back', async () => {
  await decide('removed');
  await liveStoryWithPost(house, postId);
  expect(await isPublic()).toBe(false);
  await decide('labelled');
  expect(await isPublic()).toBe(true);
});
