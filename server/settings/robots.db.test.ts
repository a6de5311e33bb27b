import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import { readRobots } from '../site/robots';
import { TEST_PERSON } from '../site/testing-moment';
import { openTestPaper } from '../site/testing-paper';
import { changeRobots } from './change-robots';

const admin: Actor = { personId: TEST_PERSON, name: 'Ada', roles: ['admin'] };
const now = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await openTestPaper(database);
});
afterAll(() => database.close());

const change = (robots: Parameters<typeof changeRobots>[0], actor: Actor = admin) =>
  changeRobots(robots, { actor, database, now });

describe('what machines may do with the paper', () => {
  it('is everything, as long as nobody has said otherwise', async () => {
    expect(await readRobots(database.read)).toEqual({ isForSearch: true, closedTo: [] });
  });

  it('is what an admin chooses', async () => {
    const chosen = { isForSearch: false, closedTo: ['GPTBot', 'CCBot'] };
    expect(await change(chosen)).toEqual({ ok: true, value: null });
    expect(await readRobots(database.read)).toEqual(chosen);
  });

  it('is chosen from the list', async () => {
    const answer = await change({ isForSearch: true, closedTo: ['Googlebot\nDisallow: /'] });
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is no business of an editor', async () => {
    const editor: Actor = { ...admin, roles: ['editor'] };
    expect(await change({ isForSearch: true, closedTo: [] }, editor)).toMatchObject({ code: 'not_allowed' });
  });

  it('stays open when what is stored cannot be used', async () => {
    const other = await openTestDatabase();
    const broken = await openTestPaper(other);
    await broken.setting('closedTo', ['GPTBot', 'Nobody', 7]);
    await broken.setting('isForSearch', 'no');
    expect(await readRobots(other.read)).toEqual({ isForSearch: true, closedTo: [] });
    await other.close();
  });
});
