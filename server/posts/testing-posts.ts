import type { Actor } from '@/newsroom/actor';
import { completeDraft, granted, type Newsroom, press } from '../stories/testing-newsroom';
import { addPointer } from '../stories/testing-typing';
import { capturePost } from './capture-post';
import type { TestPlatform } from './testing-x';

export const WORDS = 'Water is over the wall.';

/** Captures a post from the platform; hands out the id of its record. */
export async function capturedPost(
  house: Newsroom,
  platform: TestPlatform,
  { url = 'https://x.com/anna_quay/status/1', by = house.reporter }: { url?: string; by?: Actor } = {},
): Promise<string> {
  const capture = granted(
    await capturePost(url, platform.fetching, { actor: by, database: house.database, now: house.now }),
  );
  if (capture.how !== 'fetched') throw new Error(capture.message);
  return capture.post.id;
}

/** A draft that lacks nothing and shows this record. */
export async function draftWithPost(house: Newsroom, postId: string, headline?: string): Promise<string> {
  const storyId = await completeDraft(house, headline);
  await addPointer(house, storyId, house.reporter, { type: 'socialPost', recordId: postId });
  return storyId;
}

/** A story that readers have, with this record in it. */
export async function liveStoryWithPost(house: Newsroom, postId: string, headline?: string): Promise<string> {
  const storyId = await draftWithPost(house, postId, headline);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish', actor: house.editor });
  return storyId;
}
