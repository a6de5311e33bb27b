import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema';
import { newId } from '../ids';
import { makeLog } from '../log';
import { readPhotoPage } from '../photos/read-photo-page';
import { setRights } from '../photos/set-rights';
import { readPublicPhotos } from '../site/photos';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { addPhoto, insertLibraryPhoto } from '../stories/testing-typing';
import { watchLicences } from './watch-licences';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(() => house.database.inTransaction((tx) => tx.delete(outbox)));
afterAll(() => house.database.close());

const daysLater = (days: number) => new Date(house.now.getTime() + days * 24 * 60 * 60 * 1000);

const tick = (now: Date) => watchLicences({ database: house.database, log: makeLog('silent'), now });

/** A live story with a photo whose licence ends in so many days. */
async function liveWith(days: number): Promise<string> {
  const [storyId, photoId] = [await completeDraft(house, `Licence ${newId()}`), newId()];
  await insertLibraryPhoto(house, photoId, { rights: 'handout', licenceEnd: daysLater(days), ...ANSWERED });
  await addPhoto(house, storyId, house.reporter, photoId);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish', actor: house.editor });
  await house.database.inTransaction((tx) => tx.delete(outbox));
  return photoId;
}

const ANSWERED = { rightsFields: { givenBy: 'The ministry', occasion: 'The visit' } };

/** The subjects of the mails about this photo, one for each who gets it. */
async function mailsOf(photoId: string): Promise<string[]> {
  const rows = await house.database.read.select({ payload: outbox.payload }).from(outbox);
  // Written by tell-of-photo.ts and by nobody else in this test.
  const mails = rows.map(({ payload }) => payload as { subject: string; path: string });
  return mails.filter(({ path }) => path.endsWith(photoId)).map(({ subject }) => subject);
}

describe('the end of a licence', () => {
  it('is told seven days before to both editors and the writer, once', async () => {
    const photoId = await liveWith(10);
    await tick(daysLater(2.9));
    expect(await mailsOf(photoId)).toEqual([]);
    await tick(daysLater(3));
    await tick(daysLater(4));
    expect(await mailsOf(photoId)).toEqual(Array(3).fill('The licence of a photo ends on 12 March 2026'));
  });

  it('puts the plate in the place of the photo in that second, and is told once', async () => {
    const photoId = await liveWith(1);
    const isShown = async (at: Date) =>
      (await readPublicPhotos(house.database.read, [photoId], at)).has(photoId);
    expect(await isShown(new Date(daysLater(1).getTime() - 1))).toBe(true);
    expect(await isShown(daysLater(1))).toBe(false);
    await tick(daysLater(1));
    await tick(daysLater(2));
    expect(await mailsOf(photoId)).toEqual(Array(3).fill('The licence of a photo has ended'));
    const page = await readPhotoPage(house.database.read, { photoId, actor: house.editor });
    expect(page?.history[0]?.sentence).toBe('The licence ended: readers get a plate');
  });

  it('is told by one of several instances that run at once', async () => {
    const photoId = await liveWith(5);
    await Promise.all([1, 2, 3].map(() => tick(daysLater(0))));
    expect(await mailsOf(photoId)).toHaveLength(3);
  });

  it('that is put off is told of anew when its own week has come', async () => {
    const photoId = await liveWith(5);
    await tick(daysLater(0));
    const page = await readPhotoPage(house.database.read, { photoId, actor: house.editor });
    const renewed = {
      photoId,
      seen: page?.rightsMark ?? '',
      category: 'handout',
      fields: ANSWERED.rightsFields,
    } as const;
    granted(
      await setRights({ ...renewed, firstDay: '', lastDay: '2026-04-30' }, { ...house, actor: house.editor }),
    );
    await tick(daysLater(6));
    expect(await mailsOf(photoId)).toHaveLength(3);
    await tick(daysLater(55));
    expect(await mailsOf(photoId)).toHaveLength(6);
  });

  it('of a photo that readers do not see is nobody’s news', async () => {
    const photoId = newId();
    await insertLibraryPhoto(house, photoId, { licenceEnd: daysLater(3) });
    await tick(daysLater(1));
    expect(await mailsOf(photoId)).toEqual([]);
  });
});
