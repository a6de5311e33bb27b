import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photo, publication } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { grant, refuse } from '@/newsroom/refusal';
import { makeLog } from '../log';
import type { CardOrder } from '../media/darkroom/card';
import type { Darkroom } from '../media/darkroom/darkroom';
import { fileStorage, type OperatedStorage } from '../media/storage';
import { findCard, keepCard } from './find-card';
import { readStory } from './story';
import { p, photoBlock } from './testing-blocks';
import { TEST_MORNING } from './testing-moment';
import { openTestPaper, type TestPaper } from './testing-paper';
import { TEST_SITE as site } from './testing-site';

let database: TestDatabase;
let paper: TestPaper;
let folder: string;
let storage: OperatedStorage;
let drawn: CardOrder[];
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world');
  folder = await mkdtemp(join(tmpdir(), 'galley-cards-'));
});
beforeEach(() => {
  number += 1;
  drawn = [];
  storage = fileStorage(join(folder, `${number}`));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const working: Pick<Darkroom, 'card'> = {
  async card(_file, order) {
    drawn.push(order);
    return grant(Buffer.from(`card ${order.words.headline}`));
  },
};
const broken: Pick<Darkroom, 'card'> = { card: async () => refuse('invalid', 'It cannot be drawn.') };

describe('the address of a share card', () => {
  it('gives the card, which is drawn once, whoever asks at the same moment', async () => {
    const { path } = await published();
    const found = await Promise.all([ask(path), ask(path), ask(path)]);
    expect(found.map((each) => each?.kind)).toEqual(['card', 'card', 'card']);
    expect((await ask(path))?.kind).toBe('card');
    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.words).toMatchObject({ headline: `Gale ${number}`, paper: 'The Harbour Ledger' });
  });

  it('gives nothing for a draft, another story, or a card that nobody has', async () => {
    const { path } = await published();
    await paper.draft({ id: `draft-${number}`, section: 'world', slug: `draft-${number}` });
    for (const [story, file] of [
      [`draft-${number}`, path.split('/').pop()],
      ['nothing', path.split('/').pop()],
      [`gale-${number}`, `${'0'.repeat(32)}.jpg`],
      [`gale-${number}`, 'card.jpg'],
      [`gale-${number}`, ''],
    ])
      expect(await ask(`/media/cards/${story}/${file}`)).toBeNull();
    expect(drawn).toEqual([]);
  });

  it('gives nothing any more once the story says something else', async () => {
    const { id, path } = await published();
    await ask(path);
    await database.inTransaction((tx) =>
      tx.update(publication).set({ headline: 'Corrected' }).where(eq(publication.storyId, id)),
    );
    expect(await ask(path)).toBeNull();
    const now = await pathNow();
    await ask(now);
    expect(await keys()).toEqual([now.replace('/media/', '')]);
  });

  it('gives nothing any more once the story is withdrawn, and the card is taken out of the store', async () => {
    const { id, path } = await published();
    await ask(path);
    await paper.withdraw({ id, section: 'world', slug: id });
    expect(await ask(path)).toBeNull();
    await keepCard(context(working), { storyId: id, site });
    expect(await keys()).toEqual([]);
  });

  it.each([
    ['taken down', { takenDownAt: TEST_MORNING }],
    ['outside its licence', { licenceEnd: TEST_MORNING }],
  ])('gives nothing any more once its photo is %s, and the story has a card of type', async (_, change) => {
    const { id, path } = await published(true);
    await ask(path);
    expect(drawn[0]?.photo).not.toBeNull();
    await database.inTransaction((tx) =>
      tx
        .update(photo)
        .set(change)
        .where(eq(photo.id, `photo-${id}`)),
    );
    expect(await ask(path)).toBeNull();
    await ask(await pathNow());
    expect(drawn[1]?.photo).toBeNull();
  });

  it('leads to the photo while the card cannot be drawn, and asks to come later where there is none', async () => {
    const { id, path } = await published(true);
    expect(await ask(path, broken)).toEqual({ kind: 'instead', path: `/media/photo-${id}/1280.jpg` });
    number += 1;
    const bare = await published();
    expect(await ask(bare.path, broken)).toEqual({ kind: 'later' });
    // It is not tried again at once.
    expect(await ask(bare.path, working)).toEqual({ kind: 'later' });
  });

  it('lets nobody wait for long', async () => {
    const { path } = await published();
    const never: Pick<Darkroom, 'card'> = { card: () => new Promise(() => undefined) };
    expect(await ask(path, never, 20)).toEqual({ kind: 'later' });
  });

  it('is filled before anybody asks, once the story is before readers', async () => {
    const { id, path } = await published();
    await keepCard(context(working), { storyId: id, site });
    expect(await keys()).toEqual([path.replace('/media/', '')]);
    await keepCard(context(working), { storyId: id, site });
    expect(drawn).toHaveLength(1);
  });
});

async function published(hasPhoto = false): Promise<{ id: string; path: string }> {
  const id = `gale-${number}`;
  const photoId = `photo-${id}`;
  if (hasPhoto) {
    const key = `renditions/${photoId}/1280.jpg`;
    await paper.photo(photoId, {
      renditions: [{ key, width: 1280, height: 800, bytes: 5, type: 'image/jpeg' }],
    });
    await storage.put(key, Buffer.from('photo'), 'image/jpeg');
  }
  await paper.publish({
    id,
    section: 'world',
    slug: id,
    headline: `Gale ${number}`,
    body: hasPhoto ? [photoBlock(photoId), p('Text')] : [p('Text')],
  });
  return { id, path: await pathNow() };
}

async function pathNow(): Promise<string> {
  const answer = await readStory(database.read, { sectionSlug: 'world', slug: `gale-${number}`, site });
  if (answer.found !== 'story' || !answer.story.card) throw new Error('there is no card');
  return answer.story.card.path;
}

function ask(path: string, darkroom = working, patience?: number) {
  const [, , , storyId = '', file = ''] = path.split('/');
  const { connection: _, ...rest } = context(darkroom);
  return findCard({ database, ...rest }, { storyId, file, site, ...(patience && { patience }) });
}

function context(darkroom: Pick<Darkroom, 'card'>) {
  return { connection: database.read, storage, log: makeLog('silent'), darkroom };
}

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of storage.list('cards/')) found.push(key);
  return found;
}
