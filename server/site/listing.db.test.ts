import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readFront } from './front';
import { PAGE_SIZE, pageNumber, readSection } from './listing';
import { p, photoBlock } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import { TEST_SITE as site } from './testing-site';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('world', 'World');
  await paper.section('sport', 'Sport');
  await paper.section('empty', 'Empty');
  await paper.photo('gale');
  for (let day = 1; day <= PAGE_SIZE + 3; day += 1) {
    const id = `story-${String(day).padStart(2, '0')}`;
    await paper.publish({ id, section: 'world', slug: id, publishedAt: new Date(Date.UTC(2026, 0, day)) });
  }
  const publishedAt = new Date(Date.UTC(2026, 0, PAGE_SIZE + 2, 12));
  await paper.publish({
    id: 'gale',
    section: 'sport',
    slug: 'gale',
    publishedAt,
    body: [photoBlock('gale'), p('Text')],
  });
});

afterAll(() => database.close());

describe('a section', () => {
  it('shows its newest stories first and says where the older ones are', async () => {
    const first = await readSection(database.read, { slug: 'world', page: 1, site });
    expect(first?.teasers).toHaveLength(PAGE_SIZE);
    expect(first?.teasers[0]?.href).toBe('/world/story-23');
    expect([first?.newer, first?.older]).toEqual([null, '/world?page=2']);
  });

  it('ends with the oldest, and its second page leads back to an address without a number', async () => {
    const last = await readSection(database.read, { slug: 'world', page: 2, site });
    expect(last?.teasers.map(({ href }) => href)).toEqual([
      '/world/story-03',
      '/world/story-02',
      '/world/story-01',
    ]);
    expect([last?.newer, last?.older]).toEqual(['/world', null]);
  });

  it('has no page beyond its end', async () => {
    expect(await readSection(database.read, { slug: 'world', page: 3, site })).toBeNull();
  });

  it('exists before its first story', async () => {
    const empty = await readSection(database.read, { slug: 'empty', page: 1, site });
    expect(empty).toMatchObject({ title: 'Empty', pages: 1, teasers: [] });
  });
});

describe('a page number', () => {
  it.each([
    [undefined, 1],
    ['1', 1],
    ['12', 12],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['9999999', null],
    [['1', '2'], null],
  ])('written as %j is %j', (written, expected) => {
    expect(pageNumber(written)).toBe(expected);
  });
});

describe('the home page', () => {
  it('leads with the newest story that has a picture, then the two newest others', async () => {
    const [top] = (await readFront(database.read, site)).containers;
    const [lead, ...seconds] = top?.items.map(({ teaser }) => teaser) ?? [];
    expect(lead?.href).toBe('/sport/gale');
    expect(lead?.photo?.src).toBe('/media/gale/640.jpg');
    expect(seconds.map(({ href }) => href)).toEqual(['/world/story-23', '/world/story-22']);
  });

  it('says no story twice, and leaves out a section that has nothing more', async () => {
    const [, ...rivers] = (await readFront(database.read, site)).containers;
    expect(rivers.map(({ title, href }) => [title, href])).toEqual([['World', '/world']]);
    expect(rivers[0]?.items.map(({ teaser }) => teaser.href)).toEqual([
      '/world/story-21',
      '/world/story-20',
      '/world/story-19',
      '/world/story-18',
      '/world/story-17',
    ]);
  });
});
