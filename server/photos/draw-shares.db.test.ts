import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertPerson } from '@/db/queries/person';
import { findPhoto } from '@/db/queries/photo';
import { changePhoto } from '@/db/queries/photo-change';
import { drawnShare } from '@/db/queries/share-picture';
import { sharePicture } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '../log';
import { type Darkroom, openDarkroom } from '../media/darkroom/darkroom';
import type { Storage } from '../media/storage';
import { StorageFailure } from '../media/storage-failure';
import { changeDescribed } from './change-described';
import { drawShares, type ShareContext } from './draw-shares';
import { takeInPhoto } from './take-in-photo';
import { memoryStorage } from './testing-storage';
import { wantShare } from './want-share';

const START = new Date('2026-03-02T12:00:00.000Z');

let database: TestDatabase;
let room: Darkroom;
let kept: Map<string, Uint8Array>;
let storage: Storage;
let now: Date;

beforeAll(async () => {
  database = await openTestDatabase();
  room = openDarkroom();
  const person = { id: 'rae', email: 'rae@galley.example', name: 'Rae', passwordHash: '-', createdAt: START };
  await database.inTransaction((tx) => insertPerson(tx, { ...person, roles: ['reporter'] }));
});
beforeEach(async () => {
  ({ kept, storage } = memoryStorage());
  now = START;
  await database.inTransaction((tx) => tx.delete(sharePicture));
});
afterAll(async () => {
  room.close();
  await database.close();
});

describe('the picture with which a story is shared', () => {
  it('is drawn once for a photo and a point, and is then known by its size', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, { x: 0.2, y: 0.3 });
    await want(photoId, { x: 0.2, y: 0.3 });
    expect(await drawnShare(database.read, { photoId, focus: '20 30' })).toBeNull();
    expect(await draw()).toBe(1);
    const file = kept.get(`renditions/${photoId}/share-20-30.jpg`);
    expect(await drawnShare(database.read, { photoId, focus: '20 30' })).toEqual({
      bytes: file?.length,
      edition: '',
    });
    expect(await draw()).toBe(0);
  });

  it('keeps the photo’s own point where the story has none, and else the usual one', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, null);
    await database.inTransaction((tx) =>
      changePhoto(tx, { photoId, to: { focus: { x: 0.9, y: 0.1 } }, events: [] }),
    );
    await want(photoId, null);
    expect(await draw()).toBe(2);
    expect(sharesOf(photoId)).toEqual(['share-50-38.jpg', 'share-90-10.jpg']);
  });

  it('is not asked for of a photo that is too small', async () => {
    await want(await takeIn(1100), null);
    expect(await draw()).toBe(0);
  });

  it('is no rendition: nothing waits for it before a story can be approved', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, null);
    await draw();
    expect((await findPhoto(database.read, photoId))?.renditions).toHaveLength(1);
  });

  it('is drawn again with an edited credit, at an address of its own, and the old file goes', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, null);
    await draw();
    await credit(photoId, 'Ruth Pell');
    expect(await drawnShare(database.read, { photoId, focus: '50 38' })).toBeNull();
    expect(await draw()).toBe(1);
    const [name, ...others] = sharesOf(photoId);
    expect(name).toMatch(/^share-50-38-[0-9a-f]{8}\.jpg$/);
    expect(others).toEqual([]);
    const file = kept.get(`renditions/${photoId}/${name}`) ?? new Uint8Array();
    expect(Buffer.from(file).toString('latin1')).toContain('Ruth Pell');
  });

  it('is drawn once more when the credit was edited while it was drawn', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, null);
    const put: Storage['put'] = async (...file) => {
      await storage.put(...file);
      await credit(photoId, 'Ruth Pell');
    };
    await draw({ storage: { ...storage, put } });
    await draw();
    expect(sharesOf(photoId)).toEqual([expect.stringMatching(/^share-50-38-[0-9a-f]{8}\.jpg$/)]);
  });

  it('is drawn once, however many instances are at it', async () => {
    await want(await takeIn(1400), null);
    await want(await takeIn(1400), null);
    const drawn = await Promise.all([draw(), draw(), draw()]);
    expect(drawn.reduce((sum, each) => sum + each)).toBe(2);
  });

  it('is tried again after a full disk, and given up after four attempts', async () => {
    await want(await takeIn(1400), null);
    let tries = 0;
    const full = { ...storage, put: () => Promise.reject(new Error(`ENOSPC ${++tries}`)) };
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await draw({ storage: full });
      now = new Date(now.getTime() + 301_000);
    }
    expect(tries).toBe(4);
    expect(await draw()).toBe(0);
  });

  it('waits for a storage that is away, however long that takes', async () => {
    const photoId = await takeIn(1400);
    await want(photoId, null);
    const away = { ...storage, put: () => Promise.reject(new StorageFailure('STORAGE_UNREACHABLE', 'gone')) };
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await draw({ storage: away });
      now = new Date(now.getTime() + 301_000);
    }
    expect(await draw()).toBe(1);
    expect(sharesOf(photoId)).toEqual(['share-50-38.jpg']);
  });

  it('is given up when the original is gone, and does not hold up the others', async () => {
    await want(await takeIn(1400), null);
    for (const key of kept.keys()) if (key.startsWith('originals/')) kept.delete(key);
    await want(await takeIn(1400), null);
    expect(await draw()).toBe(1);
    expect(await draw()).toBe(0);
  });
});

async function credit(photoId: string, words: string): Promise<void> {
  await database.inTransaction(async (tx) => {
    const photo = await findPhoto(tx, photoId);
    if (!photo) throw new Error('the photo is gone');
    await changeDescribed(tx, { photo, to: { edited: { credit: words } }, events: [], now });
  });
}

const want = (photoId: string, focus: { x: number; y: number } | null) =>
  database.inTransaction((tx) => wantShare(tx, { lead: { photoId, focus }, now }));

function draw(more: Partial<ShareContext> = {}): Promise<number> {
  return drawShares({ database, storage, log: makeLog('silent'), darkroom: room, now: () => now, ...more });
}

async function takeIn(width: number): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width, height: Math.round(width / 2), channels: 3, background: '#888', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const person = { personId: 'rae', name: 'Rae' };
  const outcome = await takeInPhoto({ bytes, fileName: 'x.jpg' }, { person, database, storage, now });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.id;
}

function sharesOf(photoId: string): string[] {
  const prefix = `renditions/${photoId}/`;
  const names = [...kept.keys()].filter((key) => key.startsWith(`${prefix}share`));
  return names.map((key) => key.slice(prefix.length)).sort();
}
