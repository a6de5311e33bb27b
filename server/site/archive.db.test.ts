import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readArchive, readArchivePeriod } from './archive';
import { openTestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';

const site = { ...TEST_SITE, timeZone: 'Europe/Berlin' };
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('world');
  const publish = (slug: string, at: string) =>
    paper.publish({ id: slug, section: 'world', slug, publishedAt: new Date(at) });
  await publish('new-year', '2025-12-31T23:30:00Z');
  await publish('before', '2025-11-30T12:00:00Z');
  // The day on which Berlin's clocks go forward has 23 hours.
  await publish('short-day', '2026-03-29T21:59:59Z');
  await publish('next-day', '2026-03-29T22:00:00Z');
  await paper.draft({ id: 'draft', section: 'world', slug: 'draft' });
});
afterAll(() => database.close());

describe('the archive', () => {
  it('has the years and months in which something was published, by the clock of the paper', async () => {
    expect(await readArchive(database.read, { site })).toEqual([
      {
        name: '2026',
        href: '/archive/2026',
        months: [
          { name: 'January 2026', href: '/archive/2026/01', stories: 1 },
          { name: 'March 2026', href: '/archive/2026/03', stories: 2 },
        ],
      },
      {
        name: '2025',
        href: '/archive/2025',
        months: [{ name: 'November 2025', href: '/archive/2025/11', stories: 1 }],
      },
    ]);
  });

  it('has nothing for an empty year', async () => {
    expect(await readArchive(database.read, { site, year: '2024' })).toEqual([]);
  });

  it('leads from a month to its days', async () => {
    const month = await readArchivePeriod(database.read, { when: '2026-03', page: 1, site });
    expect(month?.teasers.map(({ storyId }) => storyId)).toEqual(['next-day', 'short-day']);
    expect(month?.days).toEqual([
      { name: '29 March 2026', href: '/archive/2026/03/29', stories: 1 },
      { name: '30 March 2026', href: '/archive/2026/03/30', stories: 1 },
    ]);
    expect(month?.above).toEqual({ name: '2026', href: '/archive/2026' });
  });

  it('puts a story on the day that the paper’s clock shows, also when the clocks change', async () => {
    const on = async (when: string) =>
      (await readArchivePeriod(database.read, { when, page: 1, site }))?.teasers.map(
        ({ storyId }) => storyId,
      );
    expect(await on('2026-01-01')).toEqual(['new-year']);
    expect(await on('2026-03-29')).toEqual(['short-day']);
    expect(await on('2026-03-30')).toEqual(['next-day']);
  });

  it.each(['2026-02', '2026-13', '2026-00', '2026-02-30', '2026-03-31', '2026-3', '9999', 'x', ''])(
    'has no page for %j',
    async (when) => expect(await readArchivePeriod(database.read, { when, page: 1, site })).toBeNull(),
  );

  it('ends with its last page', async () => {
    expect(await readArchivePeriod(database.read, { when: '2026-03', page: 2, site })).toBeNull();
  });
});
