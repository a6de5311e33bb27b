import { type Database, openDatabase } from '../db/client';
import { dialect } from '../db/dialect';
import { migrateDatabase } from '../db/migrate';
import type { Actor } from '../newsroom/actor';
import { type GivenAddress, readBoardView } from '../newsroom/board-view';
import { readBoardNews } from '../server/board/board-news';
import { readBoard, readBoardStories } from '../server/board/read-board';
import { type BigBoard, fillBoard } from './board-stories';
import { atMost, median, type Row, reported } from './row';

const TIMES = 15;
const BOARDS = 100;

/** Fills the empty database at DATABASE_URL with 10,000 stories, asks it, and writes the rows to standard output as JSON. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  await migrateDatabase(url);
  const database = openDatabase(url);
  const big = await fillBoard(database, new Date());
  const actor: Actor = { personId: big.writers[0] ?? '', name: 'Writer 0', roles: ['editor'] };
  const rows: Row[] = [];
  for (const [what, given] of questionsOf(big)) {
    rows.push(...(await measure(what, given, { database, actor })));
  }
  rows.push(await measureNews({ database, actor }));
  await database.close();
  process.stdout.write(JSON.stringify(rows));
}

interface Asking {
  database: Database;
  actor: Actor;
}

function questionsOf({ writers, sections }: BigBoard): [what: string, given: GivenAddress][] {
  const middle = `${Date.now() - 5000 * 60_000}~0`;
  return [
    ['table', {}],
    ['columns', { view: 'columns' }],
    ['page in the middle', { after: middle }],
    ['one state', { state: 'in_review' }],
    ['one section', { section: sections[2] }],
    ['one person', { person: writers[7] }],
    ['overdue', { due: 'overdue' }],
    ['due this week', { due: 'week' }],
    ['waiting for me', { flag: 'waiting' }],
    ['approval lapsed', { flag: 'lapsed' }],
    ['search, a word in every story', { q: 'harbour ' }],
    ['search, the first letters of a word', { q: 'har' }],
    ['search, a word in one of 500', { q: 'lighthouse ' }],
    ['search and filters, in columns', { view: 'columns', q: 'word77 ', section: sections[1], due: 'week' }],
  ];
}

/** What an open board waits for when a filter is chosen, and all of it, as the page is read. */
async function measure(what: string, given: GivenAddress, { database, actor }: Asking): Promise<Row[]> {
  const view = readBoardView(given);
  const timed = async (read: typeof readBoardStories) => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now();
      await read({ actor, view }, { database, now: new Date() });
      times.push(performance.now() - startedAt);
    }
    return median(times);
  };
  const board = `board of 10,000 stories on ${dialect}: ${what}`;
  return [
    atMost(`${board}, its stories`, await timed(readBoardStories), 100, 'ms'),
    atMost(`${board}, stories and counts`, await timed(readBoard), 100, 'ms'),
  ];
}

/** A hundred open boards that were told of one story all ask; in the newsroom they do so over half a second. */
async function measureNews({ database, actor }: Asking): Promise<Row> {
  const view = readBoardView({});
  const board = await readBoard({ actor, view }, { database, now: new Date() });
  if (!board.ok) throw new Error(board.message);
  const storyIds = board.value.lines.slice(0, 1).map(({ id }) => id);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: BOARDS }, () =>
      readBoardNews({ actor, view, storyIds }, { database, now: new Date() }),
    ),
  );
  const each = (performance.now() - startedAt) / BOARDS;
  return reported(`board of 10,000 stories on ${dialect}: news, each of 100 boards`, each, 'ms');
}

await main();
