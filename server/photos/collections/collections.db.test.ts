import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCollections, photosOfCollection } from '@/db/queries/collection';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { granted, type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { libraryOf, shownTo } from '../testing-library';
import { type CollectionChange, changeCollection } from './change-collection';
import { startCollection } from './start-collection';

let newsroom: Newsroom;
let photos: string[];

beforeEach(async () => {
  newsroom = await openNewsroom();
  const add = libraryOf(newsroom);
  photos = [await add(), await add(), await add(), await add()];
});

afterEach(() => newsroom.database.close());

const as = (actor = newsroom.reporter) => ({ actor, database: newsroom.database, now: newsroom.now });
const start = (name: string, photoIds: readonly string[] = []) => startCollection({ name, photoIds }, as());
const change = (collectionId: string, asked: CollectionChange) =>
  changeCollection({ collectionId, change: asked }, as());
const orderOf = (collectionId: string) => photosOfCollection(newsroom.database.read, collectionId);

describe('a collection', () => {
  it('holds its photos in the order in which they came, and shows them so', async () => {
    const [a = '', b = '', c = ''] = photos;
    const { collectionId } = granted(await start('Storm', [c, a]));
    granted(await change(collectionId, { deed: 'add', photoIds: [a, b, 'no photo'] }));
    expect(await orderOf(collectionId)).toEqual([c, a, b]);
    expect(await shownTo(newsroom, { collection: collectionId })).toEqual([c, a, b]);
    expect(await shownTo(newsroom, { collection: collectionId, marks: ['mine'], words: 'volcano' })).toEqual(
      [],
    );
  });

  it('moves chosen photos one place, together and no further than the ends', async () => {
    const [a = '', b = '', c = '', d = ''] = photos;
    const { collectionId } = granted(await start('Storm', [a, b, c, d]));
    const move = async (photoIds: string[], towards: 'beginning' | 'end') =>
      granted(await change(collectionId, { deed: 'move', photoIds, towards }));
    await move([b, d], 'beginning');
    expect(await orderOf(collectionId)).toEqual([b, a, d, c]);
    await move([b, d], 'beginning');
    expect(await orderOf(collectionId)).toEqual([b, d, a, c]);
    await move([b, d], 'beginning');
    expect(await orderOf(collectionId)).toEqual([b, d, a, c]);
    await move([b], 'end');
    expect(await orderOf(collectionId)).toEqual([d, b, a, c]);
  });

  it('lets photos go, and can go itself; the photos stay', async () => {
    const { collectionId } = granted(await start('Storm', photos));
    granted(await change(collectionId, { deed: 'take_out', photoIds: photos.slice(0, 3) }));
    expect(await orderOf(collectionId)).toEqual(photos.slice(3));
    granted(await change(collectionId, { deed: 'remove' }));
    expect(await listCollections(newsroom.database.read, MEMBER_OF_NOTHING)).toEqual([]);
    expect(await shownTo(newsroom, {})).toHaveLength(4);
    expect(await change(collectionId, { deed: 'remove' })).toMatchObject({ ok: false, code: 'not_found' });
  });

  it.each([
    ['', 'A collection needs a name.'],
    [' \u200b ', 'A collection needs a name.'],
    ['x'.repeat(81), 'The name of a collection has at most 80 characters.'],
    ['ＳＴＯＲＭ', 'Another collection is called “Storm”. Choose a different name.'],
  ])('cannot be called “%s”', async (name, message) => {
    granted(await start('Storm'));
    const { collectionId } = granted(await start('Gale'));
    expect(await start(name)).toMatchObject({ ok: false, message });
    expect(await change(collectionId, { deed: 'rename', name })).toMatchObject({ ok: false, message });
  });

  it('keeps its name when it is given the same one in other letters', async () => {
    const { collectionId } = granted(await start('Storm'));
    expect(granted(await change(collectionId, { deed: 'rename', name: ' STORM\n2026 ' })).name).toBe(
      'STORM 2026',
    );
  });

  it('is the desk’s alone', async () => {
    for (const actor of [newsroom.contributor, newsroom.admin]) {
      const refused = { ok: false, code: 'not_allowed' };
      expect(await startCollection({ name: 'Mine', photoIds: [] }, as(actor))).toMatchObject(refused);
      const asked = { collectionId: 'x', change: { deed: 'remove' } } as const;
      expect(await changeCollection(asked, as(actor))).toMatchObject(refused);
    }
  });
});
