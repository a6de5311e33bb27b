import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPhoto } from '@/db/queries/photo';
import { listPhotoEvents } from '@/db/queries/photo-change';
import type { BatchChange } from '@/newsroom/batch-change';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { editMany, MOST_AT_ONCE } from './edit-many';
import { libraryOf, shownTo } from './testing-library';

const NOTHING: BatchChange = { set: {}, add: {}, remove: {}, rights: null };

let newsroom: Newsroom;
let add: ReturnType<typeof libraryOf>;

beforeEach(async () => {
  newsroom = await openNewsroom();
  add = libraryOf(newsroom);
});

afterEach(() => newsroom.database.close());

const edit = (photoIds: readonly string[], change: Partial<BatchChange>, actor = newsroom.reporter) =>
  editMany(
    { photoIds, change: { ...NOTHING, ...change } },
    { actor, database: newsroom.database, now: newsroom.now },
  );

describe('changing many photos', () => {
  it('changes each, keeps its history, and the library finds it by the new words at once', async () => {
    const photos = [await add({ facts: { keywords: ['old', 'sea'] } }), await add()];
    const change = {
      set: { credit: 'Example Press' },
      add: { keywords: ['storm'] },
      remove: { keywords: ['OLD'] },
    };
    expect(granted(await edit(photos, change))).toEqual({ changed: 2, refused: [] });
    const found = await findPhoto(newsroom.database.read, photos[0] ?? '');
    expect(found?.edited).toEqual({ credit: 'Example Press', keywords: ['sea', 'storm'] });
    const events = await listPhotoEvents(newsroom.database.read, photos[0] ?? '');
    expect(events.map(({ deed, field, by }) => [deed, field, by]).sort()).toEqual([
      ['edit', 'credit', 'Noa Reed'],
      ['edit', 'keywords', 'Noa Reed'],
    ]);
    expect(await shownTo(newsroom, { words: 'storm "example press"' })).toEqual(photos.toReversed());
    expect(await shownTo(newsroom, { words: 'old ' })).toEqual([]);
    expect(await shownTo(newsroom, { marks: ['no-credit'] })).toEqual([]);
  });

  it('sets rights with their fields and days', async () => {
    const id = await add();
    const rights = {
      category: 'handout',
      fields: { givenBy: 'The port', occasion: 'Opening' },
      firstDay: '2026-03-01',
      lastDay: '2026-03-05',
    } as const;
    granted(await edit([id], { rights }));
    expect(await shownTo(newsroom, { rights: 'handout', licence: 'ends-soon' })).toEqual([id]);
  });

  it('leaves a photo wholly as it was that cannot take the change, says why, and changes the others', async () => {
    const full = await add({
      facts: { caption: 'Full', keywords: Array.from({ length: 100 }, (_, place) => `word ${place}`) },
    });
    const other = await add();
    const rights = { category: 'staff', fields: {}, firstDay: '', lastDay: '' } as const;
    const change = { set: { credit: 'Example Press' }, add: { keywords: ['one more'] }, rights };
    expect(granted(await edit([full, other], change))).toEqual({
      changed: 1,
      refused: [{ photoId: full, name: 'Full', message: 'Keywords: at most 100 entries.' }],
    });
    expect(await findPhoto(newsroom.database.read, full)).toMatchObject({ edited: {}, rights: null });
    expect(await findPhoto(newsroom.database.read, other)).toMatchObject({ rights: 'staff' });
    expect(await listPhotoEvents(newsroom.database.read, full)).toEqual([]);
  });

  it('does not let a contributor change what others brought, nor say what it is', async () => {
    const theirs = await add({ facts: { caption: 'A secret' } });
    const own = await add({ uploadedBy: newsroom.contributor.personId });
    const outcome = await edit([theirs, own], { set: { credit: 'Me' } }, newsroom.contributor);
    expect(granted(outcome)).toEqual({
      changed: 1,
      refused: [{ photoId: theirs, name: 'A photo', message: 'There is no such photo.' }],
    });
  });

  it.each([
    ['no photo', () => [], { set: { credit: 'x' } }, 'Select the photos first.'],
    ['no change', () => ['p'], {}, 'Nothing was filled in, so nothing was changed.'],
    [
      'too many photos',
      () => Array.from({ length: MOST_AT_ONCE + 1 }, (_, place) => `p${place}`),
      { set: { credit: 'x' } },
      'At most 200 photos are changed at once. Select fewer.',
    ],
  ])('is refused for %s', async (_, photoIds, change, message) => {
    expect(await edit(photoIds(), change)).toMatchObject({ ok: false, message });
  });
});
