import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadyTab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { TcpProxy } from '../faults/tcp-proxy';
import { AS_BROWSERS_DO } from './browser-line';
import { House } from './house';
import { keepTyping } from './keep-typing';
import { note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

/** Up and down once is one. */
const FLAPS = runs(1);
const SPELL = 3_000;

let house: House;
let proxy: TcpProxy;
beforeAll(async () => {
  house = await House.open();
  proxy = await TcpProxy.to(house.live.port);
});
afterAll(async () => {
  await house.close();
  await proxy.close();
});

it(
  'a network that comes and goes, and loses one piece in ten, loses no word, and is tried once a second at most',
  async () => {
    const storyId = await house.story();
    const train = house.seat(storyId, { ...AS_BROWSERS_DO, address: proxy.inFrontOf(house.live.address) });
    const traveller = house.keep(await openReadyTab(train));
    const desk = house.keep(
      await openReadyTab(house.seat(storyId, { ...AS_BROWSERS_DO, person: house.newsroom.editor })),
    );
    const typists = [new Typist(traveller.doc, 't'), new Typist(desk.doc, 'd')];
    const began = performance.now();
    const stops = typists.map((typist) => keepTyping(typist, 150));
    for (let flap = 0; flap < FLAPS; flap += 1) {
      proxy.set({ state: 'up', delay: 300, lossPercent: 10 });
      await wait(SPELL);
      proxy.set({ state: 'down' });
      await wait(SPELL);
    }
    proxy.set({ state: 'up', delay: 0, lossPercent: 0 });
    for (const stop of stops) await stop();
    await until(() => traveller.isSaved() && desk.isSaved(), 'everything is saved', 15_000);
    await until(() => wordsOf(traveller.doc) === wordsOf(desk.doc), 'both show the same');
    const pieces = typists.flatMap(({ typed }) => typed);
    const losses = lossesOf(pieces, await house.stored(storyId));
    const seconds = (performance.now() - began) / 1000;
    const gaps = proxy.attempts.slice(1).map((at, place) => at - (proxy.attempts[place] ?? at));
    const shortest = Math.min(...gaps);
    note('flapping', {
      flaps: FLAPS,
      pieces: pieces.length,
      ...losses,
      seconds: Math.round(seconds),
      attempts: gaps.length,
      'shortest gap, ms': Math.round(shortest),
    });
    expect(losses).toEqual({ lost: 0, doubled: 0 });
    expect(gaps.length).toBeGreaterThan(0);
    // A timer may be a little early by another clock.
    expect(shortest).toBeGreaterThanOrEqual(990);
  },
  timeFor(FLAPS, 8),
);
