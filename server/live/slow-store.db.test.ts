import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createStory } from '../stories/create';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import type { LivePorts } from './ports';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedUpdates, storedWords } from './testing/stored';
import { openReadyTab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

const VISITS = 50;
/** How many people have it open at the most, each with their own lines. */
const PEOPLE = 5;

let desk: LiveDesk;
let storyId: string;
/** How long each transaction waits before it begins, at the most. */
let slowness: number;

beforeEach(async () => {
  slowness = 0;
  const newsroom = await openNewsroom();
  desk = await openLiveDesk({ ports: { database: slow(newsroom) }, newsroom });
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
});
afterEach(async () => {
  await desk.stop();
  await desk.newsroom.database.close();
});

function slow({ database }: Newsroom): LivePorts['database'] {
  return {
    ...database,
    async inTransaction(work) {
      await wait(Math.random() * slowness);
      return database.inTransaction(work);
    },
  };
}

it('fifty lines that open and close at random over a slow database: nobody is shown old text, nothing is lost', async () => {
  slowness = 60;
  const acknowledged: string[] = [];
  const stale: string[] = [];

  async function visit(number: number): Promise<void> {
    const known = [...acknowledged];
    const person = number % 2 === 0 ? desk.newsroom.reporter : desk.newsroom.editor;
    const tab = await openReadyTab({ address: desk.address, storyId, person });
    const shown = wordsOf(tab.doc).split('\n');
    stale.push(...known.filter((line) => !shown.includes(line)));
    const line = `Visit ${number}.`;
    typeInto(tab.doc, line);
    await until(tab.isSaved, 'the line is saved');
    acknowledged.push(line);
    await wait(Math.random() * slowness);
    tab.close();
  }

  const visits = Array.from({ length: VISITS }, (_, number) => number);
  await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      for (let number = visits.shift(); number !== undefined; number = visits.shift()) await visit(number);
    }),
  );
  expect(stale).toEqual([]);
  const { url } = desk.newsroom.database;
  expect((await storedWords(url, storyId)).split('\n').toSorted()).toEqual(acknowledged.toSorted());
  await until(() => desk.live.openStories() === 0, 'the document is closed');
  expect(await storedUpdates(url, storyId)).toBe(0);
});
