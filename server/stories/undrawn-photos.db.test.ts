import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  failDrawing,
  finishDrawing,
  nextDrawing,
  queueDrawing,
  queueDrawingAgain,
} from '@/db/queries/photo-drawing';
import { findStory } from '@/db/queries/story';
import { photoDrawing } from '@/db/schema';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { replaceEverywhere } from '../photos/replace-everywhere';
import { moveWithin } from './move';
import { hashOf, type Newsroom, openNewsroom, submittedStory, tryPress } from './testing-newsroom';
import { addGallery, addPhoto, insertLibraryPhoto } from './testing-typing';
import { withPatience } from './with-patience';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

async function waitingPhoto(id: string): Promise<void> {
  await insertLibraryPhoto(house, id);
  await house.database.inTransaction((tx) => queueDrawing(tx, { photoId: id, now: house.now }));
}

async function storyWith(photoId: string): Promise<string> {
  await waitingPhoto(photoId);
  const storyId = await submittedStory(house, `Story of ${photoId}`);
  await addPhoto(house, storyId, house.reporter, photoId);
  return storyId;
}

/** Presses once, without the patience of `move`. */
async function approve(storyId: string) {
  const row = await findStory(house.database.read, storyId);
  const expectedHash = await hashOf(house, storyId);
  const press = {
    storyId,
    action: 'approve',
    actor: house.editor,
    seenRevision: row?.revision ?? 0,
    expectedHash,
  } as const;
  return house.database.inTransaction((tx) => moveWithin(tx, press, house.now));
}

describe('a story whose photo is still being drawn', () => {
  it('is not approved, in a sentence that says to wait', async () => {
    expect(await approve(await storyWith('slow'))).toMatchObject({
      code: 'not_ready',
      passes: true,
      message: 'The sizes of the photo “bridge.jpg” are still being made. Try again in a moment.',
    });
  });

  it('is approved as soon as the photo is ready, by the same press', async () => {
    const storyId = await storyWith('soon');
    const pressed = tryPress(house, { storyId, action: 'approve', actor: house.editor });
    setTimeout(() => {
      void house.database.inTransaction((tx) => finishDrawing(tx, { photoId: 'soon', renditions: [] }));
    }, 300);
    expect(await pressed).toMatchObject({ ok: true });
  });

  it('is held up by a photo of a gallery, and not by those of other stories', async () => {
    const storyId = await submittedStory(house, 'Another story');
    await waitingPhoto('of-a-gallery');
    await addGallery(house, storyId, house.reporter, ['of-a-gallery']);
    expect(await approve(storyId)).toMatchObject({ code: 'not_ready', passes: true });
    expect(await approve(await submittedStory(house, 'Without a photo'))).toMatchObject({ ok: true });
  });

  it('is held up by the photo that is shown instead, and by the one it names no more', async () => {
    const storyId = await storyWith('replaced');
    await waitingPhoto('instead');
    const { editor: actor, database, now } = house;
    await replaceEverywhere({ photoId: 'replaced', replacementId: 'instead' }, { actor, database, now });
    expect(await approve(storyId)).toMatchObject({ code: 'not_ready', passes: true });
    await database.inTransaction((tx) => finishDrawing(tx, { photoId: 'instead', renditions: [] }));
    expect(await approve(storyId)).toMatchObject({ ok: true });
  });

  it('has its photo drawn before all others from the first press on, also one that is only drawn again', async () => {
    const { database, now } = house;
    await database.inTransaction((tx) => tx.delete(photoDrawing));
    const storyId = await storyWith('wanted');
    await database.inTransaction(async (tx) => {
      await finishDrawing(tx, { photoId: 'wanted', renditions: [] });
      await queueDrawingAgain(tx, { photoId: 'wanted', now });
    });
    await waitingPhoto('came-later');
    const next = async () => (await nextDrawing(database.read, now))?.photoId;
    expect(await next()).toBe('came-later');
    await approve(storyId);
    expect(await next()).toBe('wanted');
  });

  it('is told when the photo will never be drawn, and need not wait', async () => {
    const storyId = await storyWith('hopeless');
    const failure = { photoId: 'hopeless', problem: 'It is too large.', now: house.now };
    await house.database.inTransaction((tx) => failDrawing(tx, failure));
    const refusal = await approve(storyId);
    expect(refusal).toMatchObject({
      message: 'The photo “bridge.jpg” cannot be shown to readers. It is too large. Replace it in the story.',
    });
    expect(refusal).not.toHaveProperty('passes');
  });
});

describe('patience', () => {
  it('ends: after its seconds the refusal is passed on', async () => {
    let times = 0;
    const never = async (): Promise<Outcome<null>> => {
      times += 1;
      return { ...refuse('not_ready', 'Later.'), passes: true };
    };
    expect(await withPatience(never, 0.5)).toMatchObject({ message: 'Later.' });
    expect(times).toBe(3);
  });

  it('is not spent on a refusal that stays', async () => {
    let times = 0;
    await withPatience(async () => {
      times += 1;
      return times === 1 ? refuse('not_ready', 'No.') : grant(null);
    });
    expect(times).toBe(1);
  });
});
