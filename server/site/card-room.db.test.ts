import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '../log';
import { fileStorage } from '../media/storage';
import { startCards } from './card-room';
import { openTestPaper, type TestPaper } from './testing-paper';
import { publishAgain } from './testing-stories';

const GALE = { id: 'gale', section: 'world', slug: 'gale' };

let database: TestDatabase;
let paper: TestPaper;
let kept: string[];
let room: ReturnType<typeof startCards>;

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world');
  kept = [];
  const context = {
    database,
    // Nothing is stored: the card itself is for others to draw.
    storage: fileStorage('nowhere'),
    log: makeLog('silent'),
    env: { siteUrl: 'https://ledger.example' },
  };
  const keep = async (_: unknown, { storyId }: { storyId: string }) => void kept.push(storyId);
  room = startCards(context, { wait: 0, keep });
});
afterEach(async () => {
  await room.stop();
  await database.close();
});

it('a story that comes before readers, changes for them or leaves them has its card seen to', async () => {
  await paper.publish(GALE);
  await vi.waitFor(() => expect(kept).toEqual(['gale']));
  await database.inTransaction((tx) => publishAgain(tx, { ...GALE, headline: 'Storm' }));
  await vi.waitFor(() => expect(kept).toEqual(['gale', 'gale']));
  await paper.withdraw(GALE);
  await vi.waitFor(() => expect(kept).toEqual(['gale', 'gale', 'gale']));
});

it('a story that readers do not have is left alone', async () => {
  await paper.draft({ ...GALE, id: 'draft', slug: 'draft' });
  await paper.publish(GALE);
  await vi.waitFor(() => expect(kept).toEqual(['gale']));
});
