import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from './migrate';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-migrate-'));
  path = join(folder, 'galley.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Brings the database to where it was before the migration that writes this table anew. */
async function migrateUntilRewritten(table: string): Promise<void> {
  const root = join(folder, 'old');
  const migrations = join(root, 'db', 'migrations', 'sqlite');
  await cp(join(process.cwd(), 'db', 'migrations', 'sqlite'), migrations, { recursive: true });
  const journalPath = join(migrations, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(journalPath, 'utf8')) as { entries: { tag: string }[] };
  const statements = await Promise.all(
    journal.entries.map(({ tag }) => readFile(join(migrations, `${tag}.sql`), 'utf8')),
  );
  const place = statements.findIndex((sql) => sql.includes(`DROP TABLE \`${table}\``));
  expect(place).toBeGreaterThan(0);
  const entries = journal.entries.slice(0, place);
  await writeFile(journalPath, JSON.stringify({ ...journal, entries }));
  await migrateDatabase(`file:${path}`, root);
}

function open(): SqliteDatabase.Database {
  return new SqliteDatabase(path);
}

const OLD_PHOTO = `
  insert into person (id, name, email, password_hash, created_at) values ('noa', 'Noa', 'noa@x.test', '-', 0);
  insert into photo (id, sha256, original_key, file_name, media_type, width, height, bytes, facts, raw_metadata,
      renditions, uploaded_by, uploaded_at)
    values ('p1', '-', '-', 'wall.jpg', 'image/jpeg', 1, 1, 1, '{}', '{}', '[]', 'noa', 0);
  insert into photo_event (id, photo_id, deed, at) values ('e1', 'p1', 'edit', 0);
  insert into look_alike (photo_id, other_id, distance) values ('p1', 'p1', 0);`;

it('a table that is written anew takes nothing with it that refers to its rows', async () => {
  await migrateUntilRewritten('photo');
  const before = open();
  before.exec(OLD_PHOTO);
  before.close();
  await migrateDatabase(`file:${path}`);
  const after = open();
  const names = (table: string, column: string) =>
    after.prepare(`select ${column} from ${table}`).pluck().all();
  expect(names('photo', 'uploaded_by')).toEqual(['noa']);
  expect(names('photo_event', 'id')).toEqual(['e1']);
  expect(names('look_alike', 'photo_id')).toEqual(['p1']);
  expect(after.pragma('foreign_key_check')).toEqual([]);
  expect(() =>
    after.exec(`insert into photo_event (id, photo_id, deed, at) values ('e2', 'nobody', 'edit', 0)`),
  ).toThrow(/FOREIGN KEY/);
  after.close();
});
