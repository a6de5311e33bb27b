import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { insertLibraryPhoto } from '../stories/testing-typing';
import { readPhotoPage } from './read-photo-page';
import { setFocus } from './set-focus';

let house: Newsroom;
let photoId: string;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(async () => {
  photoId = newId();
  await insertLibraryPhoto(house, photoId);
});
afterAll(() => house.database.close());

const page = () => readPhotoPage(house.database.read, { photoId, actor: house.editor });

describe('the focal point of a photo', () => {
  it('is nobody’s until somebody sets it, and then everybody’s, in whole percent', async () => {
    expect((await page())?.card.view.focus).toBeUndefined();
    granted(
      await setFocus({ photoId, focus: { x: 0.3749, y: 0.5151 } }, { ...house, actor: house.reporter }),
    );
    expect((await page())?.card.view.focus).toEqual({ x: 0.37, y: 0.52 });
  });

  it('is a line of the history with who, before and after, and none where nothing changed', async () => {
    const context = { ...house, actor: house.reporter };
    granted(await setFocus({ photoId, focus: { x: 0.37, y: 0.52 } }, context));
    granted(await setFocus({ photoId, focus: { x: 0.3701, y: 0.52 } }, context));
    expect((await page())?.history).toMatchObject([
      { sentence: 'Focal point set by Noa Reed', change: { before: '', after: '37 % across, 52 % down' } },
    ]);
  });

  it('can be left to the house again', async () => {
    const context = { ...house, actor: house.editor };
    granted(await setFocus({ photoId, focus: { x: 0.1, y: 0.2 } }, context));
    granted(
      await setFocus({ photoId, focus: null }, { ...context, now: new Date(house.now.getTime() + 1000) }),
    );
    const read = await page();
    expect(read?.card.view.focus).toBeUndefined();
    expect(read?.history[0]).toMatchObject({
      sentence: 'Focal point left to the house by Edie Marsh',
      change: { before: '10 % across, 20 % down', after: '' },
    });
  });

  it('is not for a contributor who did not bring the photo: to them it is not there', async () => {
    const wish = { photoId, focus: { x: 0.1, y: 0.2 } };
    expect(await setFocus(wish, { ...house, actor: house.contributor })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    expect((await page())?.card.view.focus).toBeUndefined();
  });

  it('is nowhere for a photo that does not exist', async () => {
    expect(
      await setFocus({ photoId: newId(), focus: null }, { ...house, actor: house.editor }),
    ).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });
});
