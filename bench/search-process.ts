import { openDatabase } from '../db/client';
import { dialect } from '../db/dialect';
import { migrateDatabase } from '../db/migrate';
import { searchPaper } from '../server/site/search';
import { readQuestion } from '../server/site/search-question';
import { TEST_SITE } from '../server/site/testing-site';
import { atMost, percentile, type Row } from './row';
import { fillSearchedPaper, NOW } from './searched-paper';

const STORIES = Number(process.env.STORIES ?? 100_000);
const TIMES = 20;

/** What readers ask: usual and rare words, beginnings, phrases, slips, and all of it narrowed. */
const QUESTIONS: [string, Record<string, string>][] = [
  ['a word that every story holds', { q: 'common ' }],
  ['the first letter of one', { q: 'c' }],
  ['a usual word', { q: 'word7 ' }],
  ['two usual words', { q: 'word5 word9 ' }],
  ['a rare word', { q: 'word4801 ' }],
  ['a word in one of thirty stories', { q: 'word900 ' }],
  ['two words in a row', { q: '"common word1"' }],
  ['a word with a slip', { q: 'comnon' }],
  ['a word of no story', { q: 'xylophone' }],
  [
    'a usual word, by section, author and time',
    { q: 'word7 ', section: 'world', author: 'author-3', when: 'year' },
  ],
  ['the last page of many', { q: 'common ', page: '25' }],
];

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  await migrateDatabase(url);
  const database = openDatabase(url);
  await fillSearchedPaper(database, { stories: STORIES });
  const rows: Row[] = [];
  for (const [what, written] of QUESTIONS) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now();
      await searchPaper(database.read, { question: readQuestion(written), site: TEST_SITE, now: NOW });
      times.push(performance.now() - startedAt);
    }
    const title = `search of readers in ${STORIES} stories on ${dialect}, p95: ${what}`;
    rows.push(atMost(title, percentile(times, 0.95), 100, 'ms'));
  }
  await database.close();
  process.stdout.write(JSON.stringify(rows));
}

await main();
