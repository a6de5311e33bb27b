import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readSite } from './site-settings';
import { openTestPaper, type TestPaper } from './testing-paper';

let database: TestDatabase;
let paper: TestPaper;

beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
});

afterAll(() => database.close());

describe('the settings of the paper', () => {
  it('have a default each', async () => {
    expect(await readSite(database.read, 'https://ledger.example')).toEqual({
      newsroomName: 'The Galley',
      language: 'en',
      tagline: null,
      contactEmail: null,
      timeZone: 'UTC',
      isForSearch: true,
      url: 'https://ledger.example',
    });
  });

  it('are the newsroom’s own, except where they cannot be used', async () => {
    await paper.setting('newsroomName', 'The Harbour Ledger');
    await paper.setting('contactEmail', 'not an address');
    await paper.setting('timeZone', 'Europe/Nowhere');
    expect(await readSite(database.read, 'https://ledger.example')).toMatchObject({
      newsroomName: 'The Harbour Ledger',
      contactEmail: null,
      timeZone: 'UTC',
    });
  });
});
