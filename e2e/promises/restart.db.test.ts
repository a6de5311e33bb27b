import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadyTab } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { AS_BROWSERS_DO } from './browser-line';
import { House } from './house';
import { keepTyping } from './keep-typing';
import { atMost, note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const RESTARTS = runs(2);
const LONGEST_DOWN = RESTARTS > 2 ? 15_000 : 1_500;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it(
  'a tab is back within five seconds after the server is, without a reload, and nothing is lost',
  async () => {
    const storyId = await house.story();
    const tab = house.keep(await openReadyTab(house.seat(storyId, AS_BROWSERS_DO)));
    const typist = new Typist(tab.doc, 'r');
    const waits: number[] = [];
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const stopTyping = keepTyping(typist, 120);
      await house.live.kill9();
      await until(() => !tab.provider.isSynced, 'the tab notices');
      await wait(Math.random() * LONGEST_DOWN);
      await house.live.start();
      const began = performance.now();
      await until(() => tab.provider.isSynced, 'the tab is back');
      await stopTyping();
      await until(tab.isSaved, 'everything is saved');
      waits.push(performance.now() - began);
    }
    const losses = lossesOf(typist.typed, await house.stored(storyId));
    const slowest = Math.max(...waits);
    note('restart', { restarts: RESTARTS, 'slowest return, ms': Math.round(slowest), ...losses });
    expect(losses).toEqual({ lost: 0, doubled: 0 });
    expect(slowest).toBeLessThan(atMost(5_000));
  },
  timeFor(RESTARTS, 30),
);
