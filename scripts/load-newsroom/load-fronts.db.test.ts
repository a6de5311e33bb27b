import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPersonByEmail } from '@/db/queries/person';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeEventBus } from '@/server/events';
import { readFrontDesk } from '@/server/fronts/read-front-desk';
import { fileStorage } from '@/server/media/storage';
import { readFront } from '@/server/site/front';
import { TEST_SITE } from '@/server/site/testing-site';
import { loadNewsroom } from './load-newsroom';
import { noPhotos, plainStory, small } from './testing-small-newsroom';

const NOW = new Date('2026-03-02T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'galley-photos-'));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

it('has editors launch the front page, each launch at its time', async () => {
  const top = (key: string, headline: string) => ({
    kind: 'top' as const,
    room: 2,
    fill: 'world' as const,
    stories: [{ key, headline }],
  });
  const launches = [
    { by: 'editor' as const, hoursAgo: 2, containers: [top('plain', 'First')] },
    { by: 'editor' as const, hoursAgo: 1, containers: [top('plain', 'Plainly')] },
  ];
  const context = { database, storage: fileStorage(folder), events: makeEventBus(), now: NOW };
  const media = { photos: noPhotos(), posts: {} };
  await loadNewsroom({ ...small, ...media, stories: [plainStory], launches }, context);
  const front = await readFront(database.read, TEST_SITE);
  expect(front.containers.map(({ items }) => items.map(({ teaser }) => teaser.headline))).toEqual([
    ['Plainly'],
  ]);
  const person = await findPersonByEmail(database.read, 'editor@galley.example');
  if (!person) throw new Error('The editor was not loaded');
  const desk = await readFrontDesk(database.read, { slug: 'home', actor: person });
  expect(desk?.launches.map(({ number, at }) => [number, at])).toEqual([
    [2, hoursAgo(1)],
    [1, hoursAgo(2)],
  ]);
});
