import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertPerson } from '@/db/queries/person';
import { findPhoto } from '@/db/queries/photo';
import { resumeDrawings } from '@/db/queries/photo-drawing';
import { photo, photoDrawing } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '../log';
import { type Darkroom, openDarkroom } from '../media/darkroom/darkroom';
import { DarkroomLost } from '../media/darkroom/worker-process';
import type { Storage } from '../media/storage';
import { StorageFailure } from '../media/storage-failure';
import { type DrawingContext, drawWaiting } from './draw-waiting';
import { readPhoto } from './read-photo';
import { takeInPhoto } from './take-in-photo';
import { memoryStorage } from './testing-storage';

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
  await database.inTransaction((tx) => tx.delete(photoDrawing));
});
afterAll(async () => {
  room.close();
  await database.close();
});

describe('a photo that was taken in', () => {
  it('can be seen at once, in one size, and says that more are drawn', async () => {
    const card = await takeIn(700);
    expect(card.view).toMatchObject({ src: `/media/${card.id}/640.jpg`, drawing: { problem: null } });
    expect(renditionsOf(card.id)).toEqual(['640.jpg']);
  });

  it('has all its sizes when it was drawn, and waits no more', async () => {
    const { id } = await takeIn(700);
    const before = kept.get(`renditions/${id}/640.jpg`);
    expect(await draw()).toBe(1);
    const card = await readPhoto(database.read, id);
    expect(card?.view).not.toHaveProperty('drawing');
    expect(card?.view.sources[0]?.srcset).toBe(
      `/media/${id}/320.avif 320w, /media/${id}/640.avif 640w, /media/${id}/700.avif 700w`,
    );
    expect(renditionsOf(id)).toHaveLength(9);
    expect(kept.get(`renditions/${id}/640.jpg`)).toBe(before);
    expect(await draw()).toBe(0);
  });

  it('is drawn once, however many instances are at it', async () => {
    await takeIn(300);
    await takeIn(300);
    const drawn = await Promise.all([draw(), draw(), draw()]);
    expect(drawn.reduce((sum, each) => sum + each)).toBe(2);
  });
});

describe('a drawing that is interrupted', () => {
  it('by the end of its process is taken up again, and nothing half made was written down', async () => {
    const { id } = await takeIn(3000);
    const killed: Pick<Darkroom, 'draw'> = {
      draw(file, order) {
        const answer = room.draw(file, order);
        setTimeout(() => process.kill(room.pids()[0] ?? 0, 'SIGKILL'), 200);
        return answer;
      },
    };
    expect(await draw({ darkroom: killed })).toBe(0);
    expect((await findPhoto(database.read, id))?.renditions).toHaveLength(1);
    later(5);
    expect(await draw()).toBe(1);
    expect(renditionsOf(id)).toHaveLength(18);
  });

  it('by the end of the whole newsroom is taken up with the next start, before its claim is over', async () => {
    const { id } = await takeIn(300);
    // As a newsroom leaves it that was killed while it drew.
    await database.inTransaction((tx) =>
      tx.update(photoDrawing).set({ attempts: 1, nextTryAt: new Date(START.getTime() + 300_000) }),
    );
    expect(await draw()).toBe(0);
    await database.inTransaction((tx) => resumeDrawings(tx, now));
    expect(await draw()).toBe(1);
    expect((await readPhoto(database.read, id))?.view).not.toHaveProperty('drawing');
  });

  it('by a storage that is away waits for it as long as it takes, and none of its attempts is used up', async () => {
    const { id } = await takeIn(300);
    const away = { ...storage, get: () => Promise.reject(new StorageFailure('STORAGE_UNREACHABLE', 'off')) };
    for (let time = 0; time < 8; time += 1) {
      expect(await draw({ storage: away })).toBe(0);
      later(30);
    }
    expect((await readPhoto(database.read, id))?.view.drawing).toEqual({ problem: null });
    expect(await draw()).toBe(1);
  });

  it('by a full disk is tried again when there may be room', async () => {
    const { id } = await takeIn(300);
    const full = { ...storage, put: () => Promise.reject(new Error('ENOSPC')) };
    expect(await draw({ storage: full })).toBe(0);
    expect((await readPhoto(database.read, id))?.view.drawing).toEqual({ problem: null });
    later(5);
    expect(await draw()).toBe(1);
  });
});

describe('a photo that cannot be drawn', () => {
  const explained = (sentence: string) => ({ problem: expect.stringContaining(sentence) });

  it('is tried five times within the quarter of an hour and then given up, with a sentence', async () => {
    const { id } = await takeIn(300);
    let tries = 0;
    const darkroom = { draw: () => Promise.reject(new Error(`no luck ${++tries}`)) };
    for (const seconds of [0, 5, 30, 120, 600]) {
      expect((await readPhoto(database.read, id))?.view.drawing).toEqual({ problem: null });
      later(seconds);
      await draw({ darkroom });
    }
    expect(tries).toBe(5);
    expect((await readPhoto(database.read, id))?.view.drawing).toEqual(explained('several attempts'));
    later(100_000);
    await draw({ darkroom });
    expect(tries).toBe(5);
  });

  it('for want of memory is given up at once', async () => {
    const { id } = await takeIn(300);
    await draw({ darkroom: { draw: () => Promise.reject(new DarkroomLost('memory')) } });
    expect((await readPhoto(database.read, id))?.view.drawing).toEqual(explained('more memory'));
  });

  it('because its original is gone says so', async () => {
    const { id } = await takeIn(300);
    for (const key of [...kept.keys()].filter((each) => each.startsWith('originals/'))) kept.delete(key);
    await draw();
    expect((await readPhoto(database.read, id))?.view.drawing).toEqual(explained('original'));
  });

  it('does not hold up those behind it, and is tried anew after the next start', async () => {
    const bad = await takeIn(300);
    const good = await takeIn(301);
    const original = (await findOriginal(bad.id)) ?? '';
    const bytes = kept.get(original);
    kept.delete(original);
    expect(await draw()).toBe(1);
    expect((await readPhoto(database.read, good.id))?.view).not.toHaveProperty('drawing');
    if (bytes) kept.set(original, bytes);
    await database.inTransaction((tx) => resumeDrawings(tx, now));
    expect(await draw()).toBe(1);
  });
});

function draw(more: Partial<DrawingContext> = {}): Promise<number> {
  return drawWaiting({ database, storage, log: makeLog('silent'), darkroom: room, now: () => now, ...more });
}

function later(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1000);
}

async function takeIn(width: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width, height: Math.round(width / 2), channels: 3, background: '#888', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const person = { personId: 'rae', name: 'Rae' };
  const outcome = await takeInPhoto({ bytes, fileName: 'x.jpg' }, { person, database, storage, now });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

async function findOriginal(photoId: string): Promise<string | undefined> {
  const [row] = await database.read
    .select({ key: photo.originalKey })
    .from(photo)
    .where(eq(photo.id, photoId));
  return row?.key;
}

function renditionsOf(photoId: string): string[] {
  const prefix = `renditions/${photoId}/`;
  return [...kept.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
