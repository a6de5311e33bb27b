import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodyToHtml } from '@/content/to-html';
import { outbox } from '@/db/schema';
import { newId } from '../ids';
import { readFeed } from '../site/feed';
import { newsArticle } from '../site/json-ld';
import { readSite } from '../site/site-settings';
import { readStory } from '../site/story';
import { deskMedia } from '../stories/desk-media';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { addPhoto, insertLibraryPhoto } from '../stories/testing-typing';
import { readPhoto } from './read-photo';
import { readPhotoPage } from './read-photo-page';
import { putBack, takeDown } from './take-down';

const RENDITIONS = [
  { key: 'renditions/x/640.jpg', type: 'image/jpeg' as const, width: 640, height: 427, bytes: 50 },
];

let house: Newsroom;
let photoId: string;
let slug: string;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(async () => {
  photoId = newId();
  slug = `story-${photoId}`;
  await insertLibraryPhoto(house, photoId, {
    renditions: RENDITIONS,
    placeholder: 'data:image/webp;base64,AA',
  });
  const storyId = await completeDraft(house, `Story ${photoId}`);
  await addPhoto(house, storyId, house.reporter, photoId);
  for (const [action, actor] of [
    ['submit', house.reporter],
    ['approve', house.editor],
    ['publish', house.editor],
  ] as const) {
    await press(house, { storyId, action, actor });
  }
  await house.database.inTransaction((tx) => tx.delete(outbox));
});
afterAll(() => house.database.close());

const asEditor = () => ({ ...house, actor: house.editor });

/** Every surface on which readers meet the photo, and whether it is there. */
async function surfaces() {
  const { read } = house.database;
  const site = await readSite(read, 'https://ledger.example');
  const answer = await readStory(read, { sectionSlug: 'politics', slug, site });
  if (answer.found !== 'story') throw new Error('The story is not live');
  const { story } = answer;
  const feed = await readFeed(read, site);
  const item = feed.items.find(({ url }) => url.endsWith(slug));
  return {
    page: story.context.photo(photoId) !== undefined,
    markup: bodyToHtml(story.copy, story.context).includes(`/media/${photoId}/`),
    preview: story.leadPhoto !== null,
    jsonLd: newsArticle(story, site).image !== undefined,
    feedText: item?.html.includes(`/media/${photoId}/`),
    feedPhoto: item?.photo !== null,
    desk: (await deskMedia(read, { copy: story.copy, siteUrl: site.url })).photo(photoId) !== undefined,
  };
}

const EVERYWHERE = {
  page: true,
  markup: true,
  preview: true,
  jsonLd: true,
  feedText: true,
  feedPhoto: true,
  desk: true,
};
const NOWHERE = {
  page: false,
  markup: false,
  preview: false,
  jsonLd: false,
  feedText: false,
  feedPhoto: false,
  desk: false,
};

describe('a takedown', () => {
  it('takes the photo from every surface at once, and putting it back gives it back', async () => {
    expect(await surfaces()).toEqual(EVERYWHERE);
    granted(await takeDown({ photoId, reason: 'The family asked' }, asEditor()));
    expect(await surfaces()).toEqual(NOWHERE);
    granted(await putBack({ photoId, reason: '' }, asEditor()));
    expect(await surfaces()).toEqual(EVERYWHERE);
  });

  it('leaves the desk no tiny preview of it either', async () => {
    const previewOf = async () => (await readPhoto(house.database.read, photoId))?.view.placeholder;
    expect(await previewOf()).toBe('data:image/webp;base64,AA');
    granted(await takeDown({ photoId, reason: 'The family asked' }, asEditor()));
    expect(await previewOf()).toBeNull();
  });

  it('keeps who and why, also after it was undone', async () => {
    granted(await takeDown({ photoId, reason: ' The family asked ' }, asEditor()));
    granted(await putBack({ photoId, reason: 'They agreed' }, { ...house, actor: house.otherEditor }));
    const page = await readPhotoPage(house.database.read, { photoId, actor: house.reporter });
    expect(page?.card.standing.takenDown).toBeNull();
    expect(page?.history).toMatchObject([
      { sentence: 'Put back by Max Lund', reason: 'They agreed' },
      { sentence: 'Taken down by Edie Marsh', reason: 'The family asked' },
    ]);
  });

  it.each([[''], ['  '], ['\u200b']])('needs a reason that can be read, not %j', async (reason) => {
    expect(await takeDown({ photoId, reason }, asEditor())).toMatchObject({ ok: false, code: 'invalid' });
    expect(await surfaces()).toEqual(EVERYWHERE);
  });

  it('is for editors alone', async () => {
    const context = { ...house, actor: house.reporter };
    expect(await takeDown({ photoId, reason: 'Mine' }, context)).toMatchObject({ code: 'not_allowed' });
    expect(await putBack({ photoId, reason: '' }, context)).toMatchObject({ code: 'not_allowed' });
  });

  it('happens once: the second of two who press is told of the first', async () => {
    const [one, other] = await Promise.all([
      takeDown({ photoId, reason: 'One' }, asEditor()),
      takeDown({ photoId, reason: 'Two' }, { ...house, actor: house.otherEditor }),
    ]);
    expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
  });

  it('is told to the writers of the story and the other editors, without a word of the reason', async () => {
    granted(await takeDown({ photoId, reason: 'Secret reason' }, asEditor()));
    const rows = await house.database.read.select({ payload: outbox.payload }).from(outbox);
    expect(rows.map(({ payload }) => payload)).toHaveLength(2);
    expect(rows).toContainEqual({
      payload: {
        toPersonId: house.reporter.personId,
        subject: 'A photo was taken down by Edie Marsh',
        text: 'A photo was taken down by Edie Marsh.',
        path: `/desk/photos/${photoId}`,
      },
    });
    expect(JSON.stringify(rows)).not.toContain('Secret');
  });
});
