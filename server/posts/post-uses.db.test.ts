import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sqlitePath } from '@/db/client';
import { dialect } from '@/db/dialect';
import { usesOf } from '@/db/queries/post-use';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { compactWorkingCopy } from '../stories/working-copy';
import { capturedPost, draftWithPost, liveStoryWithPost, WORDS } from './testing-posts';
import { openTestPlatform } from './testing-x';

let house: Newsroom;
beforeEach(async () => {
  house = await openNewsroom();
});
afterEach(() => house.database.close());

/** Runs statements as a migration does: below the queries, and with nobody's help. */
async function run(statements: string): Promise<void> {
  if (dialect === 'sqlite') {
    const connection = new SqliteDatabase(sqlitePath(house.database.url));
    connection.exec(statements);
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  await client.query(statements);
  await client.end();
}

function migration(): string {
  const folder = join(import.meta.dirname, '../../db/migrations', dialect);
  const file = readdirSync(folder).find((name) => name.endsWith('post-uses.sql')) ?? '';
  return readFileSync(join(folder, file), 'utf8').replaceAll('--> statement-breakpoint', '');
}

it('the uses of posts in stories that are older than their tables are found by the migration', async () => {
  const platform = openTestPlatform(WORDS);
  const published = await capturedPost(house, platform);
  const drafted = await capturedPost(house, platform, { url: 'https://x.com/anna_quay/status/2' });
  const live = await liveStoryWithPost(house, published, 'A live story');
  const draft = await draftWithPost(house, drafted, 'A draft');
  for (const storyId of [live, draft]) await compactWorkingCopy(house.database, storyId, house.now);
  const uses = await usesOf(house.database.read, [published, drafted], MEMBER_OF_NOTHING);
  expect(uses.map(({ headline, isLive, isInWorkingCopy }) => [headline, isLive, isInWorkingCopy])).toEqual([
    ['A live story', true, true],
    ['A draft', false, true],
  ]);

  await run('delete from publication_post; delete from working_post;');
  expect(await usesOf(house.database.read, [published, drafted], MEMBER_OF_NOTHING)).toEqual([]);
  await run(migration());
  expect(await usesOf(house.database.read, [published, drafted], MEMBER_OF_NOTHING)).toEqual(uses);
});
