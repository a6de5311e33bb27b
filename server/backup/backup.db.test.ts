import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/db/client';
import { readAuditHead } from '@/db/queries/audit';
import { listPeople } from '@/db/queries/person';
import { findStory } from '@/db/queries/story';
import { epochOf } from '@/db/queries/working-copy';
import { person, version } from '@/db/schema';
import { behindTheBack } from '@/db/testing/behind-the-back';
import { type EmptyDatabase, makeEmptyDatabase } from '@/db/testing/empty-database';
import { verifyChain } from '../audit/verify-chain';
import { writeDown } from '../audit/write-down';
import { fileStorage } from '../media/storage';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { typeParagraph } from '../stories/testing-typing';
import { loadWorkingCopy } from '../stories/working-copy';
import { backUp } from './back-up';
import { restore } from './restore';
import { command } from './testing/command';
import { contentsOf } from './testing/contents';
import { DRAFT, type House, openHouse } from './testing/house';

const NOW = new Date('2026-03-02T13:00:00.000Z');

let house: House;
let target: EmptyDatabase;
let archives = 0;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  target = await makeEmptyDatabase();
});
afterEach(() => target.remove());

function newPath(): string {
  archives += 1;
  return join(house.folder, `${archives}.galley`);
}

async function backedUp(databaseUrl = house.newsroom.database.url, storage = house.storage): Promise<string> {
  const path = newPath();
  await backUp({ databaseUrl, storage, path, now: NOW });
  return path;
}

const shelf = () => fileStorage(join(house.folder, `shelf-${archives}`));

async function restored(path: string, storage = shelf()): Promise<void> {
  await restore({ databaseUrl: target.url, storage, path, mayReplace: false });
}

async function inTarget<Value>(look: (database: Database) => Promise<Value>): Promise<Value> {
  const database = openDatabase(target.url);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

describe('a backup', () => {
  it('is for nobody else’s eyes, and counts what is in it', async () => {
    const path = newPath();
    const { storage } = house;
    const manifest = await backUp({ databaseUrl: house.newsroom.database.url, storage, path, now: NOW });
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(manifest.tables.person?.count).toBe((await listPeople(house.newsroom.database.read)).length);
    expect([manifest.tables.story?.count, manifest.media.count]).toEqual([2, 2]);
    const { comment_thread, comment } = manifest.tables;
    expect([comment_thread?.count, comment?.count]).toEqual([1, 2]);
    const { save_point, work_since, story_look } = manifest.tables;
    expect([save_point?.count, work_since?.count, story_look?.count]).toEqual([1, 1, 1]);
  });

  it('restored elsewhere is the same newsroom: every row, every photo, every word that was not merged yet', async () => {
    const path = await backedUp();
    const storage = shelf();
    await restored(path, storage);
    const again = await backedUp(target.url, storage);
    expect(await contentsOf(again)).toEqual(await contentsOf(path));
    const loaded = await inTarget(({ read }) => loadWorkingCopy(read, house.draftId));
    expect(JSON.stringify(loaded.ok && loaded.copy)).toContain('Typed, and not merged yet.');
  });

  it('moves between databases: from here to a SQLite file of another process, and back', async () => {
    const path = await backedUp();
    const folder = join(house.folder, `other-${archives}`);
    const other = { databaseUrl: `file:${join(folder, 'galley.db')}`, folder };
    expect(await command('restore', [path], other)).toContain('2 stories');
    const there = newPath();
    await command('backup', [there], other);
    expect(await contentsOf(there)).toEqual(await contentsOf(path));
    await restored(there);
    expect(await inTarget(async ({ read }) => (await findStory(read, house.draftId))?.headline)).toBe(DRAFT);
  });

  it('made while everybody writes is of one moment: no story without its first version', async () => {
    const { newsroom } = house;
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        granted(await createStory({ actor: newsroom.reporter, headline: 'Busy' }, newsroom));
        // SQLite answers at once: without this nothing else would get its turn in this process.
        await nextTurn();
      }
    })();
    const path = newPath();
    try {
      await command('backup', [path], { databaseUrl: newsroom.database.url, folder: house.folder });
    } finally {
      isOver = true;
      await writing;
    }
    await restored(path);
    const { rows } = await contentsOf(path);
    expect(rows.version?.length).toBe(
      await inTarget(async ({ read }) => (await read.select().from(version)).length),
    );
    const withVersion = new Set(rows.history?.map((line) => JSON.parse(line)[1]));
    expect(withVersion.size).toBe(rows.story?.length);
    expect(rows.working_copy?.length).toBe(rows.story?.length);
    expect(rows.story?.length).toBeGreaterThan(2);
  });
});

describe('the audit of a restored newsroom', () => {
  it('is the one that was backed up, whole, and goes on', async () => {
    const before = await readAuditHead(house.newsroom.database.read);
    await restored(await backedUp());
    await inTarget(async (database) => {
      expect(await verifyChain(database.read)).toEqual({ isWhole: true, head: before });
      await database.inTransaction(async (tx) =>
        writeDown(tx, { act: 'sign_out', personId: 'noa', now: NOW }),
      );
      expect(await verifyChain(database.read, before?.hash)).toMatchObject({ isWhole: true });
    });
    await expect(behindTheBack(target.url, 'delete from audit')).rejects.toThrow('The audit is never');
  });

  it('says of itself that it was restored', async () => {
    const folder = join(house.folder, `audited-${archives}`);
    const databaseUrl = `file:${join(folder, 'galley.db')}`;
    await command('restore', [await backedUp()], { databaseUrl, folder });
    expect(await command('audit', ['verify'], { databaseUrl, folder })).toContain('The audit is whole');
    const file = join(folder, 'audit.csv');
    await command('audit', ['export', file], { databaseUrl, folder });
    expect(await readFile(file, 'utf8')).toMatch(
      /"import","brought something into the house".*""what"":""backup""/,
    );
    // Three processes, each of which has to begin.
  }, 60_000);
});

describe('a restored newsroom', () => {
  it('has new epochs and no session from before, and goes on counting', async () => {
    await restored(await backedUp());
    await inTarget(async (database) => {
      expect(await epochOf(database.read, house.draftId)).toMatch(/^[\w-]{20,}\.0$/);
      const sessions = await database.read.select({ epoch: person.sessionEpoch }).from(person);
      expect(Math.min(...sessions.map(({ epoch }) => epoch))).toBeGreaterThan(1_000);
      const there = { ...house.newsroom, database: { ...database, url: target.url } };
      await typeParagraph(there, house.draftId, house.newsroom.reporter, 'After the restore.');
      const loaded = await loadWorkingCopy(database.read, house.draftId);
      expect(JSON.stringify(loaded.ok && loaded.copy)).toContain('After the restore.');
    });
  });

  it('has another epoch each time', async () => {
    const path = await backedUp();
    await restored(path);
    const first = await inTarget(({ read }) => epochOf(read, house.draftId));
    await restore({ databaseUrl: target.url, storage: shelf(), path, mayReplace: true });
    expect(await inTarget(({ read }) => epochOf(read, house.draftId))).not.toBe(first);
  });
});
