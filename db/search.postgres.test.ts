import { aliasedTable } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  `select number from entries_found('story', 'xylophone', '{}', null)`,
  `select number from entries_found('story', 'common & xylophone', '{" common xylophone "}', null)`,
  `select entries_with('story', 'xylophone', null)`,
  `select entries_in_a_row('common & xylophone', '{common xylophone}')`,
])('Postgres reads no entry for what is in none: %s', async (question) => {
  expect(await pagesOf(question)).toBeLessThan(ENTRIES);
});

it('Postgres reads no more entries than are asked for', async () => {
  const all = await pagesOf(`select number from entries_found('story', 'common', '{" common "}', null)`);
  const few = await pagesOf(`select number from entries_found('story', 'common', '{" common "}', 20)`);
  expect(all - few).toBeGreaterThan(ENTRIES);
});

describe('of very many entries', () => {
  beforeAll(() =>
    behindTheBack(
      database.url,
      `insert into search_entry (kind, subject_id, words)
       select 'photo', number, 'harbour ' || case when number % 1000 = 0 then 'wall' else 'quay' end
       from generate_series(1, 20500) as number`,
    ),
  );

  it.each([
    ['harbour ', 20_500],
    ['har', 20_500],
    ['harbour wall ', 20],
    ['"harbour wall"', 20],
    ['xylophone ', 0],
  ])('all that hold %j are found', async (query, count) => {
    const entry = aliasedTable(searchEntry, 'entry');
    const isThere = isFound({ kind: 'photo', entry: entry.number }, query);
    const found = await database.read.select({ number: entry.number }).from(entry).where(isThere);
    expect(found).toHaveLength(count);
  });

  const newest = 'array(select max(number)::integer from search_entry)';
  it.each(['harbour', 'wall', 'xylophone'])('the newest with %j are the same, known or not', async (word) => {
    const { rows } = await line.query(
      `select entries_with('photo', '${word}'::tsquery, 20) as numbers
       union all select newest_entries_with('photo', '${word}'::tsquery, 20, ${newest})
       union all select newest_entries_with('photo', '${word}'::tsquery, 20, '{}')`,
    );
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });

  it('Postgres looks only among the newest for what many hold', async () => {
    const some = await pagesOf(`select newest_entries_with('photo', 'harbour', 20, ${newest})`);
    const all = await pagesOf(`select entries_with('photo', 'harbour', 20)`);
    expect(all - some).toBeGreaterThan(100);
  });
});
