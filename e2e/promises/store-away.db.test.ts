import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialect } from '@/db/dialect';
import { openReadyTab } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { TcpProxy } from '../faults/tcp-proxy';
import { House } from './house';
import { keepTyping } from './keep-typing';
import { IS_LONG, note } from './runs';
import { lossesOf, Typist } from './typist';

// SQLite has no line to break: see `full-disk.db.test.ts`.
describe.runIf(dialect === 'postgres')('a newsroom whose database is away', () => {
  let proxy: TcpProxy;
  let house: House;

  beforeEach(async () => {
    house = await House.open(async (url) => {
      proxy = await TcpProxy.to(Number(new URL(url).port));
      return proxy.inFrontOf(url);
    });
  });
  afterEach(async () => {
    await house.close();
    await proxy.close();
  });

  it.each([
    ['that refuses to answer', 'down', 10_000],
    // This one takes half a minute: a line to the database has as long to answer.
    ...(IS_LONG ? ([['that goes dead without a word', 'swallowing', 60_000]] as const) : []),
  ] as const)(
    '%s says Not saved, and takes everything when it is back',
    async (_how, state, patience) => {
      const storyId = await house.story();
      const writer = house.keep(await openReadyTab(house.seat(storyId)));
      const typist = new Typist(writer.doc, 'p');
      typist.type();
      await until(writer.isSaved, 'it is saved');
      const stop = keepTyping(typist, 20);
      await until(() => typist.typed.length > 10, 'somebody writes');
      proxy.set({ state });
      await until(
        () => writer.reasons.includes('not_saved'),
        'the tab is told that it is not saved',
        patience,
      );
      expect(writer.isSaved()).toBe(false);
      await stop();

      proxy.set({ state: 'up' });
      const began = performance.now();
      await until(writer.isSaved, 'everything is saved', patience);
      const losses = lossesOf(typist.typed, await house.stored(storyId));
      const back = Math.round(performance.now() - began);
      note('store-away', { pieces: typist.typed.length, ...losses, 'saved after its return, ms': back });
      expect(losses).toEqual({ lost: 0, doubled: 0 });
    },
    150_000,
  );
});
