import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listLibrary } from '@/db/queries/library';
import { changePhoto } from '@/db/queries/photo-change';
import type { PhotoFactsJson } from '@/db/shapes';
import type { Actor } from '@/newsroom/actor';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { newId } from '../ids';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { insertLibraryPhoto } from '../stories/testing-typing';
import { editPhoto, type FactWish } from './edit-photo';
import { type PhotoPage, readPhotoPage } from './read-photo-page';

const SAID = { caption: 'The quay', headline: null, creator: 'Ada Quay', credit: null, source: null };

let house: Newsroom;
let photoId: string;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(async () => {
  photoId = newId();
  await insertLibraryPhoto(house, photoId, { facts: { ...SAID, copyright: null, alt: null } });
});
afterAll(() => house.database.close());

const edit = (wishes: FactWish[], actor: Actor = house.reporter) =>
  editPhoto({ photoId, wishes }, { ...house, actor });

/** As if the file had been read again and said this. */
const readAgain = (facts: PhotoFactsJson) =>
  house.database.inTransaction((tx) => changePhoto(tx, { photoId, to: { facts }, events: [] }));

async function page(actor: Actor = house.editor): Promise<PhotoPage> {
  const found = await readPhotoPage(house.database.read, { photoId, actor });
  if (!found) throw new Error('The photo has no page');
  return found;
}

const factOf = ({ facts }: PhotoPage, field: string) => facts.find((fact) => fact.field === field);

describe('an edit of a photo', () => {
  it('stands beside what the file says, and before it where the house uses the words', async () => {
    granted(await edit([{ field: 'caption', seen: 'The quay', value: 'The old quay' }]));
    const read = await page();
    expect(factOf(read, 'caption')).toMatchObject({ fromFile: 'The quay', inUse: 'The old quay' });
    expect(read.card.caption).toBe('The old quay');
  });

  it('is found by the library, and the word it replaced is not', async () => {
    granted(await edit([{ field: 'caption', seen: 'The quay', value: 'Xylophones' }]));
    const find = async (words: string) =>
      (
        await listLibrary(
          house.database.read,
          { reader: MEMBER_OF_NOTHING, words },
          { after: null, limit: 10 },
        )
      ).map((found) => found.photoId);
    expect(await find('xylophones')).toEqual([photoId]);
    expect(await find('the quay')).not.toContain(photoId);
  });

  it('is not lost when the file is read again', async () => {
    granted(await edit([{ field: 'caption', seen: 'The quay', value: 'The old quay' }]));
    await readAgain({
      ...SAID,
      caption: 'Quay',
      copyright: null,
      alt: null,
    });
    expect(factOf(await page(), 'caption')).toMatchObject({ fromFile: 'Quay', inUse: 'The old quay' });
  });

  it('can be set back to the file, and then follows it', async () => {
    granted(await edit([{ field: 'caption', seen: 'The quay', value: 'The old quay' }]));
    granted(await edit([{ field: 'caption', seen: 'The old quay', value: 'The quay' }]));
    await readAgain({
      ...SAID,
      caption: 'Quay',
      copyright: null,
      alt: null,
    });
    expect((await page()).card.caption).toBe('Quay');
  });

  it('can take a wrong word of the file away', async () => {
    granted(await edit([{ field: 'creator', seen: 'Ada Quay', value: '' }]));
    expect((await page()).card.credit).toBe('');
  });

  it('is a line of the history with who, before and after, and none where nothing changed', async () => {
    granted(await edit([{ field: 'people', seen: '', value: 'Ann Lens\nBea Port' }]));
    granted(await edit([{ field: 'people', seen: 'Ann Lens\nBea Port', value: ' Ann Lens\nBea Port ' }]));
    expect((await page()).history).toMatchObject([
      { sentence: 'People shown edited by Noa Reed', change: { before: '', after: 'Ann Lens, Bea Port' } },
    ]);
  });

  it('does not overwrite what somebody else wrote meanwhile: both are shown, and the rest is saved', async () => {
    granted(await edit([{ field: 'caption', seen: 'The quay', value: 'Theirs' }], house.editor));
    const answer = granted(
      await edit([
        { field: 'caption', seen: 'The quay', value: 'Mine' },
        { field: 'credit', seen: '', value: 'Ada Quay / Ledger' },
      ]),
    );
    expect(answer).toEqual({
      saved: { credit: 'Ada Quay / Ledger' },
      clashes: [{ field: 'caption', theirs: 'Theirs', by: 'Edie Marsh' }],
    });
    expect((await page()).card).toMatchObject({ caption: 'Theirs', credit: 'Ada Quay / Ledger' });
  });

  it('is refused whole when a fact cannot be what was typed', async () => {
    const refused = await edit([
      { field: 'caption', seen: 'The quay', value: 'New' },
      { field: 'date', seen: '', value: 'yesterday' },
    ]);
    expect(refused).toMatchObject({ ok: false, code: 'invalid' });
    expect((await page()).card.caption).toBe('The quay');
  });

  it.each([['nonsense'], ['__proto__'], ['hasPosition']])('knows no fact “%s”', async (field) => {
    expect(await edit([{ field, seen: '', value: 'x' }])).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is not for a contributor who did not bring the photo: to them it is not there', async () => {
    const wish = { field: 'caption', seen: 'The quay', value: 'Mine' };
    expect(await edit([wish], house.contributor)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await readPhotoPage(house.database.read, { photoId, actor: house.contributor })).toBeNull();
  });
});
