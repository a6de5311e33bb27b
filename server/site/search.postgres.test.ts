import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { searchPaper } from './search';
import { readQuestion } from './search-question';
import { p } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Two words that the index of neighbours takes for one behind “harbour”. */
async function mixedUp(): Promise<[string, string]> {
  const line = new pg.Client({ connectionString: database.url });
  await line.connect();
  const { rows } = await line.query<{ words: [string, string] }>(
    `select array_agg('wall' || number) as words from generate_series(1, 1000) as number
     group by neighbours_in('harbour wall' || number) having count(*) = 2 limit 1`,
  );
  await line.end();
  const [pair] = rows;
  if (!pair) throw new Error('There are no two');
  return pair.words;
}

it('neighbours that the index cannot tell apart are told apart in the text', async () => {
  const [there, elsewhere] = await mixedUp();
  const paper = await openTestPaper(database);
  await paper.section('world', 'World');
  const body = [p(`The harbour ${there} stands.`), p(`So does ${elsewhere}.`)];
  await paper.publish({ id: 'gale', section: 'world', slug: 'gale', headline: 'A gale', body });
  const found = async (q: string) => {
    const question = readQuestion({ q });
    return (await searchPaper(database.read, { question, site: TEST_SITE, now: new Date() })).count;
  };
  expect(await found(`harbour ${elsewhere} `)).toBe(1);
  expect(await found(`"harbour ${there}"`)).toBe(1);
  expect(await found(`"harbour ${elsewhere}"`)).toBe(0);
});
