import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPerson } from '@/db/queries/person';
import { photoDrawing } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { solid, withIim } from '../media/photo-builder';
import { takeInPhoto } from './take-in-photo';
import { memoryStorage } from './testing-storage';

const now = new Date('2026-03-02T12:00:00.000Z');
const person = { personId: 'rae', name: 'Rae' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const rae = { id: 'rae', email: 'rae@galley.example', name: 'Rae', passwordHash: '-', createdAt: now };
  await database.inTransaction((tx) => insertPerson(tx, { ...rae, roles: ['reporter'] }));
});
afterAll(() => database.close());

async function upload() {
  const bytes = withIim(await solid(60, 40, '#336699').jpeg().toBuffer(), [[120, 'A harbour']]);
  return { bytes, fileName: 'harbour.jpg' };
}

describe('a photo that is taken in', () => {
  it('is in the library with its words, and in the queue', async () => {
    const { storage } = memoryStorage();
    const taken = await takeInPhoto(await upload(), { person, database, storage, now });
    expect(taken).toMatchObject({ ok: true, value: { caption: 'A harbour', uploadedBy: 'Rae' } });
    const waiting = await database.read.select({ photoId: photoDrawing.photoId }).from(photoDrawing);
    expect(waiting).toEqual([{ photoId: taken.ok && taken.value.id }]);
  });

  it('is drawn before it is used: the card says so', async () => {
    const { storage } = memoryStorage();
    const taken = await takeInPhoto(await upload(), { person, database, storage, now });
    expect(taken.ok && taken.value.view.drawing).toEqual({ problem: null });
  });

  it.each(['SQLITE_FULL', '53100'])(
    'leaves nothing half made when the database is full: %s',
    async (code) => {
      const { kept, storage } = memoryStorage();
      const full = () => Promise.reject(Object.assign(new Error('database or disk is full'), { code }));
      const taken = await takeInPhoto(await upload(), {
        person,
        database: { ...database, inTransaction: full },
        storage,
        now,
      });
      expect(taken).toMatchObject({ code: 'unavailable', message: expect.stringContaining('no room left') });
      expect([...kept.keys()].filter((key) => key.startsWith('renditions/'))).toEqual([]);
    },
  );

  it('of which the picture is too small for its use is refused', async () => {
    const { kept, storage } = memoryStorage();
    const taken = await takeInPhoto(await upload(), { person, database, storage, now, smallest: 100 });
    expect(taken).toMatchObject({ code: 'invalid' });
    expect(kept.size).toBe(0);
  });
});
