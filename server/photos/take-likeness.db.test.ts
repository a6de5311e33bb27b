import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepLikeness, lookAlikesOf } from '@/db/queries/look-alike';
import { libraryLine, likenessBand, searchEntry } from '@/db/schema';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { catchUpLibrary } from '../jobs/catch-up-library';
import { makeLog } from '../log';
import type { Storage } from '../media/storage';
import { type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { libraryOf, shownTo } from './testing-library';

let newsroom: Newsroom;
let add: ReturnType<typeof libraryOf>;

beforeEach(async () => {
  newsroom = await openNewsroom();
  add = libraryOf(newsroom);
});

afterEach(() => newsroom.database.close());

const keep = (id: string, likeness: string) =>
  newsroom.database.inTransaction((tx) => keepLikeness(tx, id, likeness));
const alike = async (id: string) =>
  (await lookAlikesOf(newsroom.database.read, { photoId: id, reader: MEMBER_OF_NOTHING })).map(
    ({ photoId, distance }) => [photoId, distance],
  );

describe('photos that look alike', () => {
  it('are those that differ in at most seven places, known from both sides, the nearest first', async () => {
    const [one, same, near, far] = [await add(), await add(), await add(), await add()];
    await keep(one, '00ff00ff00ff00ff');
    await keep(near, '03ff03ff03ff01ff');
    await keep(far, '03ff03ff03ff03ff');
    await keep(same, '00ff00ff00ff00ff');
    expect(await alike(one)).toEqual([
      [same, 0],
      [near, 7],
    ]);
    expect(await alike(far)).toEqual([[near, 1]]);
    expect(await shownTo(newsroom, { marks: ['look-alike'] })).toEqual([far, near, same, one]);
  });

  it('are not those of a plain surface', async () => {
    const [black, white] = [await add(), await add()];
    await keep(black, '0000000000000000');
    await keep(white, '0000000000000000');
    expect(await alike(black)).toEqual([]);
  });

  it('are told once, however often they are looked at', async () => {
    const [one, other] = [await add(), await add()];
    await keep(one, '00ff00ff00ff00ff');
    await keep(other, '00ff00ff00ff00ff');
    await keep(other, '00ff00ff00ff00ff');
    expect(await alike(one)).toEqual([[other, 0]]);
  });

  it('are twenty at most', async () => {
    const burst: string[] = [];
    for (let shot = 0; shot < 25; shot += 1) {
      burst.push(await add());
      await keep(burst[shot] ?? '', '00ff00ff00ff00ff');
    }
    expect(await alike(burst[24] ?? '')).toHaveLength(20);
  });
});

describe('photos from before there was an index', () => {
  it('are found and looked at after the next start, and one without a file is passed over', async () => {
    const rendition = { type: 'image/jpeg', width: 320, height: 240, bytes: 1 } as const;
    const ids = [
      await add({ renditions: [{ key: 'renditions/a/320.jpg', ...rendition }] }),
      await add({ renditions: [{ key: 'renditions/b/320.jpg', ...rendition }] }),
      await add(),
    ];
    await newsroom.database.inTransaction(async (tx) => {
      await tx.delete(libraryLine);
      await tx.delete(searchEntry);
    });
    expect(await shownTo(newsroom, {})).toEqual([]);

    const bytes = new Uint8Array(await chequered());
    const storage: Storage = {
      put: async () => undefined,
      delete: async () => undefined,
      get: async () => ({
        contentType: 'image/jpeg',
        size: bytes.length,
        bytes: async () => bytes,
        stream: () => new ReadableStream(),
      }),
    };
    const log = makeLog('silent');
    await catchUpLibrary({ database: newsroom.database, storage, log, signal: new AbortController().signal });
    expect(await shownTo(newsroom, { words: 'bridge' })).toEqual(ids.toReversed());
    const bands = await newsroom.database.read.select().from(likenessBand);
    expect(new Set(bands.map(({ photoId }) => photoId))).toEqual(new Set(ids.slice(0, 2)));
    expect(await alike(ids[0] ?? '')).toEqual([[ids[1], 0]]);
  });
});

/** A small picture that looks like nothing else. */
function chequered(): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: 9 * 8 * 3 }, (_, place) => (Math.floor(place / 3) * 37) % 256),
  );
  return sharp(pixels, { raw: { width: 9, height: 8, channels: 3 } })
    .resize(320, 240, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
}
