import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEmbed } from '@/db/queries/embed';
import { isPhotoPublic } from '@/db/queries/publication-media';
import { sealEmbed } from '../embeds/embed-record';
import { newId } from '../ids';
import { findPlayer } from '../site/player';
import { readForDesk } from './read-for-desk';
import { completeDraft, granted, liveStory, type Newsroom, openNewsroom, press } from './testing-newsroom';
import { addPointer, insertLibraryPhoto } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const checksOf = async (storyId: string) =>
  granted(await readForDesk({ storyId, actor: house.editor }, house)).checks;

async function publish(storyId: string): Promise<void> {
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish', actor: house.editor });
}

/** A video with a poster, as a capture leaves it. */
async function keepVideo(): Promise<{ recordId: string; posterId: string }> {
  const [recordId, posterId] = [newId(), newId()];
  await insertLibraryPhoto(house, posterId);
  const said = { kind: 'player', host: 'youtube', hostKey: 'abcDEF_-123', provider: 'YouTube' } as const;
  const words = {
    url: 'https://youtu.be/abcDEF_-123',
    title: 'Gates',
    authorName: '',
    description: '',
    raw: null,
  };
  const capture = {
    capturedHow: 'oembed',
    capturedAt: house.now,
    capturedBy: house.reporter.personId,
  } as const;
  const record = sealEmbed({ ...said, ...words, ...capture, shape: 'wide', posterPhotoId: posterId });
  await house.database.inTransaction((tx) => insertEmbed(tx, { id: recordId, ...record }));
  return { recordId, posterId };
}

describe('an embed', () => {
  it('has a public player and poster for as long as a live story shows it', async () => {
    const { recordId, posterId } = await keepVideo();
    const storyId = await completeDraft(house, 'A story with a video');
    await addPointer(house, storyId, house.reporter, { type: 'embed', recordId });
    const isPublic = async () => [
      (await findPlayer(house, { embedId: recordId, actor: null })) !== null,
      await isPhotoPublic(house.database.read, posterId),
    ];
    expect(await isPublic()).toEqual([false, false]);
    await publish(storyId);
    expect(await isPublic()).toEqual([true, true]);
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A mistake' });
    expect(await isPublic()).toEqual([false, false]);
  });

  it('without a record keeps the story from readers', async () => {
    const storyId = await completeDraft(house, 'A story with a lost video');
    await addPointer(house, storyId, house.reporter, { type: 'embed', recordId: 'lost' });
    expect(await checksOf(storyId)).toMatchObject([
      { code: 'G5', severity: 'hard', message: 'The embed has no archived record.' },
    ]);
  });
});

describe('a related story', () => {
  it('is a warning that stops nothing while readers do not have it', async () => {
    const other = await completeDraft(house, 'Another story');
    const storyId = await completeDraft(house, 'A story that names another');
    await addPointer(house, storyId, house.reporter, { type: 'relatedStory', storyId: other });
    expect(await checksOf(storyId)).toMatchObject([
      {
        code: 'G14',
        severity: 'soft',
        message: 'The related story is not published: readers see nothing in its place.',
      },
    ]);
    await publish(storyId);
    await publish(other);
    expect(await checksOf(storyId)).toEqual([]);
    await press(house, { storyId: other, action: 'withdraw', actor: house.editor, reason: 'A mistake' });
    expect(await checksOf(storyId)).toHaveLength(1);
  });

  it('is no problem while it is live', async () => {
    const other = await liveStory(house, 'A live story');
    const storyId = await completeDraft(house, 'A story that names it');
    await addPointer(house, storyId, house.reporter, { type: 'relatedStory', storyId: other });
    expect(await checksOf(storyId)).toEqual([]);
  });
});
