import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadyTab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { AS_BROWSERS_DO } from './browser-line';
import { House } from './house';
import { keepTyping } from './keep-typing';
import { atMost, note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const RESTARTS = runs(1);

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it(
  'two who type through a polite restart lose nothing and wait five seconds at most',
  async () => {
    const storyId = await house.story();
    const { reporter, editor } = house.newsroom;
    const tabs = await Promise.all(
      [reporter, editor].map((person) => openReadyTab(house.seat(storyId, { ...AS_BROWSERS_DO, person }))),
    );
    for (const tab of tabs) house.keep(tab);
    const typists = tabs.map(({ doc }, place) => new Typist(doc, `w${place}.`));
    const pauses: number[] = [];
    const ends: number[] = [];
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const stops = typists.map((typist) => keepTyping(typist, 120));
      await wait(200 + Math.random() * 300);
      const began = performance.now();
      ends.push(await house.live.terminate());
      await house.live.start();
      await until(() => tabs.every(({ provider }) => provider.isSynced), 'both are back');
      pauses.push(performance.now() - began);
      for (const stop of stops) await stop();
      await until(() => tabs.every((tab) => tab.isSaved()), 'everything is saved');
    }
    const losses = lossesOf(
      typists.flatMap(({ typed }) => typed),
      await house.stored(storyId),
    );
    const rounded = (times: number[]) => Math.round(Math.max(...times));
    note('sigterm', {
      restarts: RESTARTS,
      ...losses,
      'longest pause, ms': rounded(pauses),
      'longest end, ms': rounded(ends),
    });
    expect(losses).toEqual({ lost: 0, doubled: 0 });
    await until(() => new Set(tabs.map(({ doc }) => wordsOf(doc))).size === 1, 'both show the same');
    for (const { reasons } of tabs) expect(reasons).toEqual(Array(RESTARTS).fill('restarting'));
    expect(Math.max(...pauses)).toBeLessThan(atMost(5_000));
  },
  timeFor(RESTARTS, 15),
);
