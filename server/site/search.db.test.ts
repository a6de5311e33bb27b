import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Piece } from '@/newsroom/highlight';
import { learnPublishedWords } from '../jobs/learn-words';
import { makeLog } from '../log';
import { type SearchAnswer, searchPaper } from './search';
import { readQuestion } from './search-question';
import { p, photoBlock } from './testing-blocks';
import { openTestPaper, type TestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';
import { publishAgain } from './testing-stories';

const NOW = new Date('2026-03-10T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);

let database: TestDatabase;
let paper: TestPaper;

beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world', 'World');
  await paper.section('sport', 'Sport');
  await paper.author('ann', { name: 'Ann Thorne' });
  await paper.author('bea', { name: 'Bea' });
  await paper.tag('port', 'Fishing port');
  await paper.photo('quay');
  await paper.publish({
    id: 'mole',
    section: 'world',
    slug: 'mole',
    headline: 'The east mole of the harbour breaks',
    standfirst: 'Nobody will pay.',
    body: [
      p('A gale from the north took the café away.'),
      photoBlock('quay', { caption: 'Zürich lighthouse' }),
    ],
    authors: ['ann'],
    tags: ['port'],
    publishedAt: daysAgo(1),
  });
  await paper.publish({
    id: 'race',
    section: 'sport',
    slug: 'race',
    headline: 'Boats race past the harbour',
    body: [p('The mole is to the east. <script>alert(1)</script>')],
    authors: ['bea', 'ann'],
    publishedAt: daysAgo(20),
  });
  await paper.draft({ id: 'draft', section: 'world', slug: 'draft', headline: 'Qanary harbour' });
  const gone = { id: 'gone', section: 'world', slug: 'gone', headline: 'Withdrawnword harbour' };
  await paper.publish(gone);
  await paper.withdraw(gone);
  await learnPublishedWords({ database, log: makeLog('silent'), signal: new AbortController().signal });
});
afterAll(() => database.close());

function search(written: Record<string, string>): Promise<SearchAnswer> {
  return searchPaper(database.read, { question: readQuestion(written), site: TEST_SITE, now: NOW });
}
const ids = (answer: SearchAnswer) => answer.hits.map(({ teaser }) => teaser.storyId);
const marked = (pieces: Piece[] = []) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('the search of readers', () => {
  it.each([
    ['harbour', ['mole', 'race']],
    ['HARBOUR mole', ['mole', 'race']],
    ['harb', ['mole', 'race']],
    ['harb mole', []],
    ['"east mole"', ['mole']],
    ['"mole east"', []],
    ['"of the harbour" gale', ['mole']],
    ['"mole is" "to the east"', ['race']],
    ['"mole is" "mole of"', []],
    ['"the mole i', ['race']],
    ['"the mo', ['race']],
    ['"harbour xylophone"', []],
    ['"breaks nobody"', []],
    ['cafe', ['mole']],
    ['zurich', ['mole']],
    ['thorne', ['mole', 'race']],
    ['fishing port', ['mole']],
    ['nobody will pay', ['mole']],
    ['script', ['race']],
    ['  ', []],
    ['""', []],
    [`%_'\\;--`, []],
  ])('finds for %j: %j', async (q, found) => expect(ids(await search({ q }))).toEqual(found));

  it('finds nothing of a draft or of a story that was withdrawn, letter by letter', async () => {
    for (const word of ['qanary', 'withdrawnword'])
      for (let length = 1; length <= word.length; length += 1) {
        const answer = await search({ q: word.slice(0, length) });
        expect(JSON.stringify(answer.hits).toLowerCase()).not.toContain(word);
        expect(answer.instead ?? '').not.toContain(word);
      }
    expect((await search({ q: 'withdrawnwork' })).instead).toBeNull();
  });

  it('shows where the words are, and makes no markup of a text', async () => {
    const [mole, race] = (await search({ q: 'mole' })).hits;
    expect(marked(mole?.headline)).toBe('The east [mole] of the harbour breaks');
    expect(marked(mole?.excerpt)).toBe('Nobody will pay.');
    expect(marked(race?.excerpt)).toBe('The [mole] is to the east. <script>alert(1)</script>');
  });

  it.each([
    ['harbuor', 'harbour', ['mole', 'race']],
    ['harbor mole', 'harbour mole', ['mole', 'race']],
    ['ligthouse', 'lighthouse', ['mole']],
    ['thorn boats', 'thorne boats', ['race']],
  ])('reads %j as %j', async (q, instead, found) => {
    const answer = await search({ q });
    expect([answer.instead, ids(answer)]).toEqual([instead, found]);
  });

  it('reads nothing else into words that are there, or that are like none', async () => {
    expect((await search({ q: 'harbour' })).instead).toBeNull();
    const unknown = await search({ q: 'xylophone' });
    expect([unknown.instead, unknown.count]).toEqual([null, 0]);
  });

  it('finds a changed story by its new words only', async () => {
    await paper.publish({ id: 'fog', section: 'world', slug: 'fog', headline: 'Oldheadword' });
    const change = { id: 'fog', section: 'world', slug: 'fog', headline: 'Oldheadword' };
    await database.inTransaction(async (tx) => {
      await publishAgain(tx, { ...change, tags: ['port'] });
    });
    expect(ids(await search({ q: 'fishing oldheadword' }))).toEqual(['fog']);
    await paper.withdraw(change);
    expect(ids(await search({ q: 'fishing oldheadword' }))).toEqual([]);
  });
});

describe('the results', () => {
  it.each([
    [{ section: 'sport' }, ['race']],
    [{ author: 'ann' }, ['mole', 'race']],
    [{ author: 'bea' }, ['race']],
    [{ kind: 'opinion' }, []],
    [{ kind: 'news' }, ['mole', 'race']],
    [{ when: 'week' }, ['mole']],
    [{ when: 'month' }, ['mole', 'race']],
    [{ when: 'never', section: '../x', kind: 'x' }, ['mole', 'race']],
  ])('narrowed by %j are %j', async (by, found) => {
    expect(ids(await search({ q: 'harbour', ...by }))).toEqual(found);
  });

  it('say by what they can be narrowed, and how many are left then', async () => {
    const { facets } = await search({ q: 'harbour' });
    const told = facets.map(({ name, choices }) => [
      name,
      choices.map((each) => `${each.name} ${each.count}`),
    ]);
    expect(told.slice(0, 2)).toEqual([
      ['Section', ['Sport 1', 'World 1']],
      ['Author', ['Ann Thorne 2', 'Bea 1']],
    ]);
    expect(facets[0]?.choices[0]?.href).toBe('/search?q=harbour&section=sport');
  });

  it('lead back from a choice', async () => {
    const { facets } = await search({ q: 'harbour', section: 'sport', page: '1' });
    expect(facets[0]).toEqual({
      name: 'Section',
      choices: [{ name: 'Sport', href: '/search?q=harbour', isChosen: true, count: 1 }],
    });
  });
});
