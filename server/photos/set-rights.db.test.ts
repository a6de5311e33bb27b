import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { insertLibraryPhoto } from '../stories/testing-typing';
import { type PhotoPage, readPhotoPage } from './read-photo-page';
import { type RightsWish, setRights } from './set-rights';

let house: Newsroom;
let photoId: string;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(async () => {
  photoId = newId();
  await insertLibraryPhoto(house, photoId, { rights: null });
});
afterAll(() => house.database.close());

async function page(): Promise<PhotoPage> {
  const found = await readPhotoPage(house.database.read, { photoId, actor: house.editor });
  if (!found) throw new Error('The photo has no page');
  return found;
}

async function set(wish: Partial<RightsWish>, actor = house.reporter) {
  const { rightsMark: seen } = await page();
  const days = { firstDay: '', lastDay: '' };
  return setRights({ photoId, seen, category: 'staff', fields: {}, ...days, ...wish }, { ...house, actor });
}

describe('the rights of a photo', () => {
  it('are nobody’s word before somebody says them, and then that person’s', async () => {
    expect((await page()).card.standing).toMatchObject({ rights: null, saidBy: null });
    granted(await set({ category: 'agency', fields: { agency: ' Example Press ' } }));
    expect((await page()).card.standing).toMatchObject({
      rights: 'agency',
      rightsFields: { agency: 'Example Press' },
      saidBy: 'Noa Reed',
    });
  });

  it('end as is usual for the category when no end is given, counted from the day', async () => {
    granted(await set({ category: 'handout', fields: { givenBy: 'The ministry', occasion: 'The visit' } }));
    expect((await page()).card.standing.licenceEnd).toBe('2026-04-01T23:59:59.999Z');
  });

  it('hold for whole days', async () => {
    granted(await set({ category: 'agency', firstDay: '2026-03-05', lastDay: '2026-03-07' }));
    expect((await page()).card.standing).toMatchObject({
      licenceStart: '2026-03-05T00:00:00.000Z',
      licenceEnd: '2026-03-07T23:59:59.999Z',
    });
  });

  it('keep nothing that the category does not ask for', async () => {
    granted(await set({ category: 'staff', fields: { agency: 'Example Press', evil: 'x' } }));
    expect((await page()).card.standing.rightsFields).toEqual({});
  });

  it.each([
    [{ category: 'agency', firstDay: '2026-03-07', lastDay: '2026-03-05' }, /ends before it begins/],
    [{ category: 'social_media', fields: { postAddress: 'javascript:alert(1)' } }, /Address of the post/],
    [{ category: 'creative_commons', fields: { licenceAddress: 'CC BY' } }, /whole address/],
  ] satisfies [Partial<RightsWish>, RegExp][])('are refused as %j', async (wish, message) => {
    expect(await set(wish)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringMatching(message),
    });
  });

  it('that somebody else set meanwhile are shown, and overwritten only with them in sight', async () => {
    const { rightsMark: seen } = await page();
    granted(await set({ category: 'agency', fields: { agency: 'Theirs' } }, house.editor));
    const { clash } = granted(await set({ seen, category: 'staff' }));
    expect(clash).toMatchObject({
      by: 'Edie Marsh',
      theirs: { rights: 'agency', rightsFields: { agency: 'Theirs' } },
    });
    expect((await page()).card.standing.rights).toBe('agency');
    expect(granted(await set({ seen: clash?.mark ?? '', category: 'staff' }))).toEqual({ clash: null });
    expect((await page()).card.standing.rights).toBe('staff');
  });

  it('are lines of the history', async () => {
    granted(await set({ category: 'agency', fields: { agency: 'Example Press' } }));
    expect((await page()).history).toMatchObject([
      {
        sentence: 'Rights set by Noa Reed',
        change: { before: 'Not said', after: 'Agency · Agency: Example Press' },
      },
    ]);
  });

  it('of a photo from before there were rights are those its file tells of', async () => {
    photoId = newId();
    const silent = { caption: null, headline: null, creator: null, source: null, alt: null };
    const facts = { ...silent, credit: 'Pool via Example Press', copyright: '© Example Press' };
    await insertLibraryPhoto(house, photoId, { rights: null, facts: { ...facts, headline: 'The visit' } });
    expect((await page()).card.standing).toMatchObject({
      rights: 'pool',
      rightsFields: { occasion: 'The visit' },
      saidBy: 'the file',
    });
  });

  it('of such a photo are ours when a colleague took it', async () => {
    photoId = newId();
    const silent = { caption: null, headline: null, source: null, alt: null, copyright: null };
    await insertLibraryPhoto(house, photoId, {
      rights: null,
      facts: { ...silent, creator: 'Noa Reed', credit: 'NR' },
    });
    expect((await page()).card.standing).toMatchObject({ rights: 'staff', saidBy: 'the file' });
  });
});
