import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type LiveDesk, openLiveDesk } from '@/server/live/testing/live-desk';
import { documentFrom, storedWords } from '@/server/live/testing/stored';
import { openReadyTab, type Tab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { createStory } from '@/server/stories/create';
import { granted, type Newsroom, openNewsroom } from '@/server/stories/testing-newsroom';
import { workingState } from '@/server/stories/working-copy';
import { SlowStore } from '../faults/slow-store';
import { note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const CONNECTIONS = runs(50);
/** So many are open at the same time. */
const AT_ONCE = 10;
/** The longest that a transaction is held up, in milliseconds. */
const SLOWEST = 60;

let newsroom: Newsroom;
let desk: LiveDesk;
let storyId: string;
/** Every piece that was confirmed to somebody. */
let acknowledged: string[];

beforeAll(async () => {
  newsroom = await openNewsroom();
  const store = new SlowStore(newsroom.database);
  desk = await openLiveDesk({ newsroom, ports: { database: store.database } });
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
  store.pause = () => Math.random() * SLOWEST;
  acknowledged = [];
});
afterAll(async () => {
  await desk.stop();
  await newsroom.database.close();
});

it(
  'whoever opens a story, while others come and go over a slow store, finds all that anybody was told is saved',
  async () => {
    const total = { connections: 0, 'reads of the page': 0, lost: 0, doubled: 0 };
    let next = 0;
    const oneAfterTheOther = async () => {
      while (next < CONNECTIONS) {
        next += 1;
        total.lost += await comeAndGo(`s${next}.`);
        total.connections += 1;
        total.lost += await readAsPage();
        total['reads of the page'] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther));
    const end = lossesOf(acknowledged, await storedWords(newsroom.database.url, storyId));
    total.lost += end.lost;
    total.doubled += end.doubled;
    note('stale-reads', { ...total, acknowledged: acknowledged.length });
    expect(acknowledged.length).toBeGreaterThan(CONNECTIONS / 4);
    expect(total).toMatchObject({ connections: CONNECTIONS, lost: 0, doubled: 0 });
  },
  timeFor(CONNECTIONS, 3),
);

/** Opens the story, types, and leaves at any moment. Tells how many characters were missing when it had opened. */
async function comeAndGo(name: string): Promise<number> {
  await wait(Math.random() * 100);
  const known = [...acknowledged];
  const tab = await openReadyTab({ address: desk.address, storyId, person: newsroom.reporter });
  const { lost } = lossesOf(known, wordsOf(tab.doc));
  const typist = new Typist(tab.doc, name);
  typist.type();
  await leaveAtAnyMoment(tab, typist);
  return lost;
}

async function leaveAtAnyMoment(tab: Tab, typist: Typist): Promise<void> {
  // Half of them wait for "Saved", the others go without a word of it.
  if (Math.random() < 0.5) {
    await until(tab.isSaved, 'it is saved');
    acknowledged.push(...typist.typed);
  } else await wait(Math.random() * SLOWEST);
  tab.close();
}

async function readAsPage(): Promise<number> {
  const known = [...acknowledged];
  const working = await workingState(newsroom.database.read, storyId);
  const doc = working ? documentFrom(working.state) : new Y.Doc();
  return lossesOf(known, wordsOf(doc)).lost;
}
