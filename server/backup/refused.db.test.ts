import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { levelsOf } from '@/db/backup/levels';
import { portableTables } from '@/db/backup/portable';
import { CannotRestore } from '@/db/backup/restoring';
import { openDatabase } from '@/db/client';
import { dialect } from '@/db/dialect';
import { listPeople } from '@/db/queries/person';
import { findStory } from '@/db/queries/story';
import { type EmptyDatabase, makeEmptyDatabase } from '@/db/testing/empty-database';
import { fileStorage, type Storage } from '../media/storage';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { BACKUP_FORMAT, type BackupHeader, UnusableBackup } from './archive-format';
import { backUp } from './back-up';
import { restore } from './restore';
import { type House, openHouse } from './testing/house';
import { ArchiveWriter } from './write-archive';

const NOW = new Date('2026-03-02T13:00:00.000Z');

let house: House;
let path: string;
let target: EmptyDatabase;

beforeAll(async () => {
  house = await openHouse();
  path = join(house.folder, 'good.galley');
  await backUp({ databaseUrl: house.newsroom.database.url, storage: house.storage, path, now: NOW });
});
afterAll(() => house.close());
beforeEach(async () => {
  target = await makeEmptyDatabase();
});
afterEach(() => target.remove());

const order = (more: Partial<Parameters<typeof restore>[0]> = {}) => ({
  databaseUrl: target.url,
  storage: fileStorage(join(house.folder, 'shelf')),
  path,
  mayReplace: false,
  ...more,
});

/** Starts one story more in the restored newsroom, and leaves it. */
async function startOne(): Promise<string> {
  const database = openDatabase(target.url);
  const there = { ...house.newsroom, database };
  const { storyId } = granted(await createStory({ actor: house.newsroom.reporter }, there));
  await database.close();
  return storyId;
}

async function isThere(storyId: string): Promise<boolean> {
  const database = openDatabase(target.url);
  const found = await findStory(database.read, storyId);
  await database.close();
  return found !== null;
}

async function written(name: string, bytes: Uint8Array): Promise<string> {
  const copy = join(house.folder, name);
  await writeFile(copy, bytes);
  return copy;
}

describe('a newsroom that is there already', () => {
  it('is not touched, unless that is asked for', async () => {
    await restore(order());
    const storyId = await startOne();
    await expect(restore(order())).rejects.toThrow(CannotRestore);
    expect(await isThere(storyId)).toBe(true);
    await restore(order({ mayReplace: true }));
    expect([await isThere(storyId), await isThere(house.draftId)]).toEqual([false, true]);
  });

  it('is not touched while it runs, whatever is asked for', async () => {
    await restore(order());
    const storyId = await startOne();
    const running = openDatabase(target.url);
    await listPeople(running.read);
    await expect(restore(order({ mayReplace: true }))).rejects.toThrow(/in use: stop the newsroom/);
    await running.close();
    expect(await isThere(storyId)).toBe(true);
  });

  it('stays whole when a restore breaks off in the middle', async () => {
    await restore(order());
    const storyId = await startOne();
    const storage: Storage = {
      ...house.storage,
      put: () => Promise.reject(new Error('the storage is away')),
    };
    await expect(restore(order({ mayReplace: true, storage }))).rejects.toThrow('the storage is away');
    expect([await isThere(storyId), await isThere(house.draftId)]).toEqual([true, true]);
    await restore(order({ mayReplace: true }));
    expect(await isThere(storyId)).toBe(false);
  });
});

describe('a file that cannot be relied on', () => {
  it('is refused wherever a bit of it is wrong, and nothing is begun', async () => {
    const bytes = await readFile(path);
    // The padding between pieces carries nothing, and nothing in a header but a name, a size and a type is used.
    for (const place of placesOfContent(bytes)) {
      const damaged = Buffer.from(bytes);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      const copy = await written('damaged.galley', damaged);
      await expect(restore(order({ path: copy })), `bit at ${place}`).rejects.toThrow(UnusableBackup);
    }
    await restore(order());
  });

  it.each([0, 1, 511, 512, 4_000, -1_500, -20_000])('is refused when it ends after %d bytes', async (end) => {
    const copy = await written('short.galley', (await readFile(path)).subarray(0, end));
    await expect(restore(order({ path: copy }))).rejects.toThrow(UnusableBackup);
  });

  it('is refused when it is something else', async () => {
    for (const content of ['not a backup', 'x'.repeat(100_000)]) {
      const copy = await written('other.galley', Buffer.from(content));
      await expect(restore(order({ path: copy }))).rejects.toThrow('no backup of Galley');
    }
  });

  it('is refused when a newer Galley made it: another format, or migrations that this one does not have', async () => {
    const level = levelsOf(dialect).map(({ name }) => name);
    const newer = [{ format: BACKUP_FORMAT + 1 }, { level: [...level, '9999_of-tomorrow'] }];
    for (const header of newer) {
      const copy = await archiveOf(header);
      await expect(restore(order({ path: copy }))).rejects.toThrow('made by a newer Galley');
    }
  });
});

describe('a file of an older Galley', () => {
  it('is restored, and brought up to the schema of this one', async () => {
    const columns = ['id', 'email', 'name', 'password_hash', 'session_epoch', 'disabled_at', 'created_at'];
    const kinds = new Map(
      portableTables()
        .find(({ name }) => name === 'person')
        ?.columns.map((column) => [column.name, column]),
    );
    const person = { name: 'person', columns: columns.flatMap((name) => kinds.get(name) ?? []) };
    const row = ['p1', 'old@galley.example', 'Old Hand', 'none', 1, null, NOW.toISOString()];
    const [first] = levelsOf(dialect);
    const copy = await archiveOf({ level: [first?.name ?? ''], tables: [person] }, row);
    await restore(order({ path: copy }));
    const database = openDatabase(target.url);
    const people = await listPeople(database.read);
    await createStory(
      { actor: { personId: 'p1', name: 'Old Hand', roles: ['reporter'] } },
      { ...house.newsroom, database },
    ).then(granted);
    await database.close();
    expect(people.map(({ name }) => name)).toEqual(['Old Hand']);
  });
});

async function archiveOf(header: Partial<BackupHeader>, ...rows: unknown[][]): Promise<string> {
  const copy = join(house.folder, 'made.galley');
  const file = await open(copy, 'w');
  const archive = new ArchiveWriter(file);
  const level = levelsOf(dialect).map(({ name }) => name);
  await archive.header({ format: BACKUP_FORMAT, madeAt: NOW.toISOString(), level, tables: [], ...header });
  await archive.rows('person', each(rows));
  await archive.finish();
  await file.close();
  return copy;
}

async function* each(rows: unknown[][]) {
  yield* rows;
}

/** Twenty-four places spread over the content of the pieces of an archive. */
function placesOfContent(bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = 0; at + 512 <= bytes.length; ) {
    const size = Number.parseInt(bytes.subarray(at + 124, at + 135).toString('latin1'), 8) || 0;
    const isContent = bytes[at] !== 0 && String.fromCharCode(bytes[at + 156] ?? 0) === '0';
    if (isContent && size > 0) places.push(at + 512, at + 512 + Math.floor(size / 2), at + 511 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  const step = Math.max(1, Math.floor(places.length / 24));
  return places.filter((_, index) => index % step === 0);
}
