import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { related } from '@/content/builder';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readStory } from './story';
import { p } from './testing-blocks';
import { openTestPaper, type TestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';

let database: TestDatabase;
let paper: TestPaper;

const at = (day: number) => new Date(Date.UTC(2026, 2, day));

beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('politics', 'Politics');
  await paper.section('world', 'World');
  await paper.tag('port');
  await paper.tag('votes');
  for (const day of [1, 2, 3, 4, 5, 6, 7])
    await paper.publish({ id: `p${day}`, section: 'politics', slug: `p${day}`, publishedAt: at(day) });
  for (const day of [1, 2, 3, 4])
    await paper.publish({
      id: `port${day}`,
      section: 'world',
      slug: `port${day}`,
      tags: ['port'],
      publishedAt: at(day),
    });
  const both = { section: 'politics', slug: 'both', tags: ['votes', 'port'], publishedAt: at(8) };
  await paper.publish({ id: 'both', ...both });
  await paper.draft({ id: 'draft', section: 'politics', slug: 'draft', tags: ['port'] });
});

afterAll(() => database.close());

async function moreOf(slug: string) {
  const answer = await readStory(database.read, { sectionSlug: 'politics', slug, site: TEST_SITE });
  if (answer.found !== 'story') throw new Error(`expected the story, found ${answer.found}`);
  const { related: onTopics, more } = answer.story;
  return { related: onTopics.map(({ storyId }) => storyId), more: more.map(({ storyId }) => storyId) };
}

describe('what closes the page of a story', () => {
  it('is the newest of its section where it has no topic', async () => {
    expect(await moreOf('p7')).toEqual({ related: [], more: ['both', 'p6', 'p5', 'p4'] });
  });

  it('is first what shares its topics, and nothing twice', async () => {
    await paper.publish({ id: 'on', section: 'politics', slug: 'on', tags: ['votes'], publishedAt: at(9) });
    expect(await moreOf('on')).toEqual({ related: ['both'], more: ['p7', 'p6', 'p5', 'p4'] });
    expect(await moreOf('both')).toEqual({
      related: ['on', 'port4', 'port3'],
      more: ['p7', 'p6', 'p5', 'p4'],
    });
  });

  it('leaves out what the body leads to already', async () => {
    await paper.publish({
      id: 'leads',
      section: 'politics',
      slug: 'leads',
      tags: ['port'],
      body: [p('It leads on.'), related('port4'), related('p7'), related('gone')],
      publishedAt: at(10),
    });
    expect(await moreOf('leads')).toEqual({
      related: ['both', 'port3', 'port2'],
      more: ['on', 'p6', 'p5', 'p4'],
    });
  });
});
