import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { PLAIN_APPEARANCE } from '@/newsroom/paper/appearance';
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
      appearance: PLAIN_APPEARANCE,
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

  it('leave the paper as it comes where its appearance cannot be used', async () => {
    await paper.setting('accent', '#e5b968');
    await paper.setting('logo', { light: { key: '../secret', width: 1, height: 1 }, dark: null });
    await paper.setting('menu', [{ kind: 'link', words: 'Shop', href: 'javascript:alert(1)' }]);
    await paper.setting('footer', { words: 'The Ledger', links: [{ words: 'Shop', href: '//elsewhere' }] });
    expect((await readSite(database.read, 'https://ledger.example')).appearance).toEqual(PLAIN_APPEARANCE);
  });
});
