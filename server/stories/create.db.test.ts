import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copy, p, photo } from '@/content/builder';
import type { Database } from '@/db/client';
import { contributor, story, workingCopy } from '@/db/schema';
import { createStory } from './create';
import { granted, type Newsroom, openNewsroom } from './testing-newsroom';
import { loadWorkingCopy } from './working-copy';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.database.close());

const read = () => newsroom.database.read;
const rows = async () => [
  (await read().select({ id: story.id }).from(story)).length,
  (await read().select({ id: workingCopy.storyId }).from(workingCopy)).length,
];

/** The same database, which breaks off when everything is written and nothing committed. */
function breakingOff(database: Database): Database {
  return {
    ...database,
    inTransaction: (work) =>
      database.inTransaction(async (tx) => {
        await work(tx);
        throw new Error('the database went away');
      }),
  };
}

describe('a story and its live document', () => {
  it('come to be together, or not at all', async () => {
    const { reporter } = newsroom;
    const before = await rows();
    const house = { ...newsroom, database: breakingOff(newsroom.database) };
    await expect(createStory({ actor: reporter, headline: 'Ferry' }, house)).rejects.toThrow('went away');
    expect(await rows()).toEqual(before);
    granted(await createStory({ actor: reporter, headline: 'Ferry' }, newsroom));
    expect(await rows()).toEqual(before.map((count) => count + 1));
  });
});

describe('a text that somebody brings along', () => {
  const brought = copy({
    headline: 'Ferry',
    standfirst: 'Late again',
    body: [p('It rained.'), photo({ photoId: 'gone', caption: 'The quay' })],
  });

  it('is the story, each word once, by who brought it', async () => {
    const { reporter } = newsroom;
    const { storyId } = granted(await createStory({ actor: reporter, copy: brought }, newsroom));
    const loaded = await loadWorkingCopy(read(), storyId);
    expect(loaded.ok && loaded.copy).toEqual(brought);
    const writers = (await read().select().from(contributor)).filter((row) => row.storyId === storyId);
    expect(writers.map(({ personId }) => personId)).toEqual([reporter.personId]);
  });

  it.each([null, {}, 'text', { ...brought, body: { type: 'doc', content: [{ type: 'script' }] } }])(
    'is refused when it is none: %j',
    async (nonsense) => {
      const before = await rows();
      const outcome = await createStory({ actor: newsroom.reporter, copy: nonsense }, newsroom);
      expect(outcome).toMatchObject({ ok: false, code: 'invalid' });
      expect(await rows()).toEqual(before);
    },
  );
});
