import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { openReadyTab, type Tab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { hire } from '@/server/stories/testing-newsroom';
import { AS_BROWSERS_DO } from './browser-line';
import { House } from './house';
import { keepTyping } from './keep-typing';
import { IS_LONG, note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const WRITERS = 20;
const SECONDS = runs(2);
/** In the suite twenty writers share their machine with other tests, so that only a wait that never ends is found. */
const AT_MOST = IS_LONG ? { echo: 200, save: 250 } : { echo: 20_000, save: 20_000 };

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it(
  'of twenty who write in one story, each sees soon what another has typed, and soon that it is saved',
  async () => {
    const storyId = await house.story();
    const tabs = await writers(storyId);
    const listener = house.keep(await openReadyTab(house.seat(storyId, AS_BROWSERS_DO)));
    const typists = tabs.map(({ doc }, place) => new Typist(doc, `e${place}.`));
    const echoes = watchEchoes(listener.doc, typists);
    const saves = tabs.map((tab, place) => watchSaves(tab, typists[place]));
    const stops = typists.map((typist) => keepTyping(typist, 200));
    await wait(SECONDS * 1_000);
    for (const stop of stops) await stop();
    await until(() => tabs.every((tab) => tab.isSaved()), 'everything is saved');
    await until(() => new Set([...tabs, listener].map(({ doc }) => wordsOf(doc))).size === 1, 'all is shown');
    const pieces = typists.flatMap(({ typed }) => typed);
    const losses = lossesOf(pieces, await house.stored(storyId));
    const [echo, save] = [p95(echoes), p95(saves.flat())];
    note('echo', {
      writers: WRITERS,
      pieces: pieces.length,
      ...losses,
      'echo p95, ms': echo,
      'save p95, ms': save,
    });
    expect(losses).toEqual({ lost: 0, doubled: 0 });
    expect(echoes).toHaveLength(pieces.length);
    expect(echo).toBeLessThan(AT_MOST.echo);
    expect(save).toBeLessThan(AT_MOST.save);
  },
  timeFor(SECONDS, 2),
);

async function writers(storyId: string): Promise<Tab[]> {
  const names = Array.from({ length: WRITERS }, (_, place) => `Writer ${place}`);
  const tabs: Tab[] = [];
  for (const name of names) {
    const person = await house.newsroom.database.inTransaction((tx) => hire(tx, name, ['editor']));
    tabs.push(house.keep(await openReadyTab(house.seat(storyId, { ...AS_BROWSERS_DO, person }))));
  }
  return tabs;
}

/** How long each piece took from the key to the other screen, in milliseconds, as they come in. */
function watchEchoes(doc: Y.Doc, typists: Typist[]): number[] {
  const waits: number[] = [];
  const typedAt = (piece: string) =>
    typists.map((typist) => typist.typedAt.get(piece)).find((at) => at !== undefined);
  doc.getXmlFragment('body').observeDeep((events) => {
    const now = performance.now();
    for (const piece of events.flatMap(piecesOf)) {
      const at = typedAt(piece);
      if (at !== undefined) waits.push(now - at);
    }
  });
  return waits;
}

function piecesOf(event: Y.YEvent<Y.AbstractType<unknown>>): string[] {
  const added = event.changes.delta.map(({ insert }) =>
    typeof insert === 'string' ? insert : Array.isArray(insert) ? insert.map(String).join('') : '',
  );
  return added.join('').match(/e\d+\.\d+;/g) ?? [];
}

/** How long the pieces of one tab took from the key to "Saved", in milliseconds, as they come in. */
function watchSaves(tab: Tab, typist: Typist | undefined): number[] {
  const waits: number[] = [];
  let saved = 0;
  tab.provider.on('message', () => {
    if (!typist || !tab.isSaved()) return;
    const now = performance.now();
    for (const piece of typist.typed.slice(saved)) waits.push(now - (typist.typedAt.get(piece) ?? now));
    saved = typist.typed.length;
  });
  return waits;
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN);
}
