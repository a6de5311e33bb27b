import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { openReadyTab } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { typeParagraph } from '@/server/stories/testing-typing';
import { TcpProxy } from '../faults/tcp-proxy';
import { House } from './house';
import { type Deed, deeds } from './model/deeds';
import { Ledger } from './model/ledger';
import { Writer } from './model/writer';
import { note, runs, timeFor } from './runs';

const STORIES = runs(6);

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it(
  'two to five who write, with lines that break, a slow store and a server that is killed, end with one valid text that has every piece once',
  async () => {
    const total = { stories: 0, deeds: 0, pieces: 0, contested: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), deeds, async (count, happens) => {
        const { pieces, contested } = await writeTogether(count, happens);
        total.stories += 1;
        total.deeds += happens.length;
        total.pieces += pieces;
        total.contested += contested;
      }),
      {
        ...tries(STORIES),
        endOnFailure: !process.env.SHRINK,
        interruptAfterTimeLimit: process.env.SHRINK ? 60_000 : undefined,
      },
    );
    note('model', { ...total, lost: 0, doubled: 0 });
    expect(total.pieces).toBeGreaterThan(total.contested * 2);
  },
  timeFor(STORIES, 30),
);

async function writeTogether(count: number, happens: readonly Deed[]) {
  const storyId = await house.story();
  await typeParagraph(house.newsroom, storyId, house.newsroom.reporter, '.');
  const ledger = new Ledger();
  house.live.slowDown(0);
  const writers = await Promise.all(
    Array.from({ length: count }, (_, number) => sitDown({ storyId, number, ledger })),
  );
  try {
    for (const deed of happens) await happen(deed, writers);
    for (const { line } of writers) line.set({ state: 'up' });
    await until(() => writers.every(({ tab }) => tab.isSaved()), 'everything is saved', 20_000);
    await until(() => new Set(writers.map(({ text }) => text)).size === 1, 'all show the same');
    const stored = await house.stored(storyId);
    expect(stored.replaceAll('\n', '')).toBe(writers[0]?.text.replaceAll('\n', ''));
    expect(ledger.faultsOf(stored)).toEqual({ lost: [], returned: [], doubled: [] });
    expect(writers.flatMap(({ problems }) => problems)).toEqual([]);
    return { pieces: ledger.size, contested: ledger.contested };
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
  }
}

async function sitDown({ storyId, number, ledger }: { storyId: string; number: number; ledger: Ledger }) {
  const { reporter, editor, otherEditor } = house.newsroom;
  const person = [reporter, editor, otherEditor][number % 3];
  const line = await TcpProxy.to(house.live.port);
  const seat = house.seat(storyId, { person, address: line.inFrontOf(house.live.address) });
  return new Writer(await openReadyTab(seat), { line, number, ledger });
}

async function happen(deed: Deed, writers: readonly Writer[]): Promise<void> {
  switch (deed.kind) {
    case 'rest':
      return wait(15);
    case 'slow':
      return house.live.slowDown(deed.pause);
    case 'kill':
      await house.live.kill9();
      return house.live.start();
    case 'undo':
      return whoOf(deed, writers).undo();
    case 'offline':
      return whoOf(deed, writers).line.set({ state: 'down' });
    case 'online':
      return whoOf(deed, writers).line.set({ state: 'up' });
    default:
      return whoOf(deed, writers)[deed.kind](deed.place, deed.length);
  }
}

function whoOf({ writer }: { writer: number }, writers: readonly Writer[]): Writer {
  const found = writers[writer % writers.length];
  if (!found) throw new Error('nobody writes');
  return found;
}
