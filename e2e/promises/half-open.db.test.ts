import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openReadyTab, openTab, type Tab } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { TcpProxy } from '../faults/tcp-proxy';
import { AS_BROWSERS_DO } from './browser-line';
import { House } from './house';
import { IS_LONG, note } from './runs';
import { lossesOf, Typist } from './typist';

/** Within this time a line that went dead without a word must be left, in milliseconds. */
const NOTICED = 15_000;

let house: House;
let proxy: TcpProxy;
let storyId: string;
beforeAll(async () => {
  house = await House.open();
  proxy = await TcpProxy.to(house.live.port);
});
afterAll(async () => {
  await house.close();
  await proxy.close();
});
beforeEach(async () => {
  storyId = await house.story();
});

const throughProxy = () =>
  house.seat(storyId, { ...AS_BROWSERS_DO, address: proxy.inFrontOf(house.live.address) });

async function arrivesOnceClear(tab: Tab, typist: Typist): Promise<void> {
  proxy.set({ state: 'up' });
  await until(tab.isSaved, 'everything is saved', 15_000);
  expect(lossesOf(typist.typed, await house.stored(storyId))).toEqual({ lost: 0, doubled: 0 });
}

it.runIf(IS_LONG)(
  'a line that goes dead without a word is left within fifteen seconds, and nothing is lost',
  async () => {
    const tab = house.keep(await openReadyTab(throughProxy()));
    const typist = new Typist(tab.doc, 'h');
    typist.type();
    await until(tab.isSaved, 'it is saved');
    proxy.set({ state: 'swallowing' });
    const began = performance.now();
    const before = proxy.attempts.length;
    typist.type();
    await until(() => proxy.attempts.length > before, 'the tab looks for another line', 20_000);
    const noticed = Math.round(performance.now() - began);
    note('half-open', { 'noticed after, ms': noticed });
    expect(noticed).toBeLessThan(NOTICED);
    await arrivesOnceClear(tab, typist);
  },
  60_000,
);

it.runIf(IS_LONG)(
  'a line that never opens is given up and tried again',
  async () => {
    proxy.set({ state: 'swallowing' });
    const tab = house.keep(openTab(throughProxy()));
    const typist = new Typist(tab.doc, 'n');
    typist.type();
    const before = proxy.attempts.length;
    await until(() => proxy.attempts.length > before + 1, 'it is tried again', 20_000);
    await arrivesOnceClear(tab, typist);
  },
  60_000,
);
