import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishShare, queueShare } from '@/db/queries/share-picture';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readSection } from './listing';
import { readStory } from './story';
import { p, photoBlock } from './testing-blocks';
import { TEST_MORNING } from './testing-moment';
import { openTestPaper } from './testing-paper';
import { TEST_SITE as site } from './testing-site';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('world');
  await paper.photo('own', { focus: { x: 0.2, y: 0.3 } });
  await paper.photo('bare');
  await paper.publish({
    id: 'given',
    section: 'world',
    slug: 'given',
    body: [placed('own', '37 52'), p('Text')],
  });
  await paper.publish({ id: 'not', section: 'world', slug: 'not', body: [photoBlock('own'), p('Text')] });
  await paper.publish({
    id: 'usual',
    section: 'world',
    slug: 'usual',
    body: [photoBlock('bare'), p('Text')],
  });
});

afterAll(() => database.close());

describe('the focal point of a lead photo', () => {
  it.each([
    ['given', { x: 0.37, y: 0.52 }, 'the one that the story gave it'],
    ['not', { x: 0.2, y: 0.3 }, 'the photo’s own'],
    ['usual', undefined, 'nobody’s, so that the usual one holds'],
  ])('of the story “%s” is on fronts and lists %j: %s', async (slug, focus, _) => {
    const section = await readSection(database.read, { slug: 'world', page: 1, site });
    const teaser = section?.teasers.find(({ storyId }) => storyId === slug);
    expect(teaser?.photo?.focus).toEqual(focus);
  });

  it('of a story is not that of the photo on its page, where each block says its own', async () => {
    const view = (await storyAt('given'))?.context.photo('own');
    expect(view?.focus).toEqual({ x: 0.2, y: 0.3 });
  });
});

describe('the picture with which a story is shared', () => {
  it('is the whole photo until it is drawn, then the one for its point', async () => {
    expect((await storyAt('given'))?.sharePicture).toBeNull();
    await drawn('own', '37 52');
    expect((await storyAt('given'))?.sharePicture).toEqual({
      path: '/media/own/share-37-52.jpg',
      width: 1200,
      height: 630,
      bytes: 77,
    });
    expect((await storyAt('not'))?.sharePicture).toBeNull();
  });

  it('leaves to feeds and search engines what they had', async () => {
    await drawn('bare', '50 38');
    const story = await storyAt('usual');
    expect(story?.sharePicture?.path).toBe('/media/bare/share-50-38.jpg');
    expect(story?.leadPhoto?.path).toBe('/media/bare/1280.jpg');
  });
});

async function storyAt(slug: string) {
  const answer = await readStory(database.read, { sectionSlug: 'world', slug, site });
  return answer.found === 'story' ? answer.story : null;
}

async function drawn(photoId: string, focus: string) {
  await database.inTransaction(async (tx) => {
    await queueShare(tx, { photoId, focus, now: TEST_MORNING });
    await finishShare(tx, { photoId, focus, bytes: 77, edition: '' });
  });
}

function placed(photoId: string, focus: string) {
  const block = photoBlock(photoId);
  return { ...block, attrs: { ...block.attrs, focus } };
}
