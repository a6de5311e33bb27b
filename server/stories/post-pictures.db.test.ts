import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOnly } from '@/content/post-parts';
import { isPhotoPublic } from '@/db/queries/publication-media';
import type { PostDraft } from '../embeds/post-draft';
import { newId } from '../ids';
import { keepPost } from '../posts/keep-post';
import { readLiveCopies } from '../site/live-copies';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from './testing-newsroom';
import { addPointer, insertLibraryPhoto } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const copyOf = (photoId: string) => ({ source: 'https://p.test/1.jpg', photoId, sha256: 'x', leftOut: null });

/** A post with a portrait, a picture, a quoted picture and a screenshot, as a capture leaves it. */
async function keep(): Promise<{ recordId: string; shown: string[]; screenshot: string }> {
  const [avatar, picture, quoted, screenshot] = [newId(), newId(), newId(), newId()] as const;
  for (const id of [avatar, picture, quoted, screenshot]) await insertLibraryPhoto(house, id);
  const words = {
    platform: 'bluesky' as const,
    postId: '3k',
    url: 'https://bsky.app/profile/anna.test/post/3k',
    authorName: 'Anna Quay',
    handle: 'anna.test',
    text: 'Water rises.',
    language: 'en',
    direction: 'ltr' as const,
    postedOn: '2026-01-01',
  };
  const medium = (id: string) => ({ ...copyOf(id), kind: 'picture' as const, alt: 'A wall', video: null });
  const other = { ...words, entities: [], avatar: null, media: [medium(quoted)], warning: '' };
  const more = {
    ...wordsOnly(),
    avatar: copyOf(avatar),
    media: [medium(picture)],
    quoted: other,
    screenshotPhotoId: screenshot,
  };
  const draft: PostDraft = { ...words, more, raw: null };
  const context = { actor: house.reporter, database: house.database, now: house.now };
  const kept = granted(await keepPost({ ok: true, value: draft }, 'api', context));
  return { recordId: kept.id, shown: [avatar, picture, quoted], screenshot };
}

describe('the pictures of a post', () => {
  it('are public for as long as a live story shows the post, and its screenshot never is', async () => {
    const { recordId, shown, screenshot } = await keep();
    const storyId = await completeDraft(house, 'A story with a post');
    await addPointer(house, storyId, house.reporter, { type: 'socialPost', recordId });
    const arePublic = () =>
      Promise.all([...shown, screenshot].map((id) => isPhotoPublic(house.database.read, id)));
    expect(await arePublic()).toEqual([false, false, false, false]);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect(await arePublic()).toEqual([true, true, true, false]);
    const { context } = await readLiveCopies(house.database.read, { storyIds: [storyId], siteUrl: '' });
    const view = context.post(recordId);
    expect(view?.more?.avatar?.id).toBe(shown[0]);
    expect(view?.more?.media[0]?.photo?.id).toBe(shown[1]);
    expect(view?.more?.quoted?.media[0]?.photo?.id).toBe(shown[2]);
    expect(JSON.stringify(view)).not.toContain(screenshot);
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A mistake' });
    expect(await arePublic()).toEqual([false, false, false, false]);
  });
});
