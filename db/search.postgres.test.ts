import { aliasedTable } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchEntry } from './schema';
import { indexWords, isFound } from './search';
import { behindTheBack } from './testing/behind-the-back';
import { openTestDatabase, type TestDatabase } from './testing/test-database';

const ENTRIES = 1200;
const AT_ONCE = 200;

let database: TestDatabase;
let line: pg.Client;

/** Many entries of many words, which wait to be sorted into the index of words: nothing has done that yet. */
beforeAll(async () => {
  database = await openTestDatabase();
  for (let first = 0; first < ENTRIES; first += AT_ONCE)
    await database.inTransaction((tx) =>
      indexWords(
        tx,
        Array.from({ length: AT_ONCE }, (_, place) => entryNumber(first + place)),
      ),
    );
  line = new pg.Client({ connectionString: database.url });
  await line.connect();
});
afterAll(async () => {
  await line.end();
  await database.close();
});

function entryNumber(number: number) {
  const text = Array.from({ length: 150 }, (_, place) => `word${(number * 31 + place * 7) % 5000}`);
  return { kind: 'story' as const, subjectId: `story-${number}`, texts: ['common', text.join(' ')] };
}

/** How many pages Postgres looks at for a question. */
async function pagesOf(question: string): Promise<number> {
  const { rows } = await line.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `explain (analyze, buffers, format json) ${question}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}

it.each([
  `select number from entries_found('story', '''xylophone''', '{}', null)`,
  `select number from entries_found('story', '''common'' & ''xylophone''', '{" common xylophone "}', null)`,
  `select entries_with('story', '''xylophone''', null)`,
  `select entries_in_a_row('''common'' & ''xylophone''', '{common xylophone}')`,
])('Postgres reads no entry for what is in none: %s', async (question) => {
  expect(await pagesOf(question)).toBeLessThan(ENTRIES);
});

it('Postgres reads no more entries than are asked for', async () => {
  const all = await pagesOf(`select number from entries_found('story', '''common''', '{" common "}', null)`);
  const few = await pagesOf(`select number from entries_found('story', '''common''', '{" common "}', 20)`);
  expect(all - few).toBeGreaterThan(ENTRIES);
});

it('what very many entries hold, and what few of them do, is found alike', async () => {
  await behindTheBack(
    database.url,
    `insert into search_entry (kind, subject_id, words)
     select 'photo', number, 'harbour ' || case when number % 1000 = 0 then 'wall' else 'quay' end
     from generate_series(1, 20500) as number`,
  );
  const entry = aliasedTable(searchEntry, 'entry');
  const found = async (query: string) =>
    database.read
      .select({ number: entry.number })
      .from(entry)
      .where(isFound({ kind: 'photo', entry: entry.number }, query));
  expect(await found('harbour ')).toHaveLength(20_500);
  expect(await found('har')).toHaveLength(20_500);
  expect(await found('harbour wall ')).toHaveLength(20);
  expect(await found('"harbour wall"')).toHaveLength(20);
  expect(await found('xylophone ')).toHaveLength(0);
});
