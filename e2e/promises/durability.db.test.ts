import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReadyTab } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { House } from './house';
import { note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const KILLS = runs(5);
/** After so many kills a new story is begun. */
const IN_ONE_STORY = 40;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const among = (least: number, most: number) => least + Math.random() * (most - least);

it(
  'a server that is killed while somebody types has stored every acknowledged character, and gets the rest from the tab',
  async () => {
    const total = { kills: 0, typed: 0, acknowledged: 0, lost: 0, 'lost of all': 0, doubled: 0 };
    let storyId = '';
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (kill % IN_ONE_STORY === 0) storyId = await house.story();
      const one = await killOnce(storyId, `k${kill}.`);
      total.kills += 1;
      total.typed += one.typed;
      total.acknowledged += one.acknowledged;
      total.lost += one.lost;
      total['lost of all'] += one.lostOfAll;
      total.doubled += one.doubled;
    }
    note('durability', total);
    expect(total.acknowledged).toBeGreaterThan(0);
    expect(total).toMatchObject({ kills: KILLS, lost: 0, 'lost of all': 0, doubled: 0 });
  },
  timeFor(KILLS, 10),
);

async function killOnce(storyId: string, name: string) {
  const tab = house.keep(await openReadyTab(house.seat(storyId)));
  house.live.slowDown(Math.random() < 0.5 ? 0 : among(0, 10));
  const typist = new Typist(tab.doc, name);
  const moment = performance.now() + among(30, 400);
  while (performance.now() < moment) {
    typist.type();
    await wait(among(0, 12));
  }
  await house.live.kill9();
  await until(() => !tab.provider.isSynced, 'the tab notices');
  // Exact for a tab that has had one line; see `LiveReceipts` for when it is not.
  const acknowledged = typist.typed.slice(0, typist.typed.length - tab.provider.unsyncedChanges);
  const { lost } = lossesOf(acknowledged, await house.stored(storyId));

  await house.live.start();
  await until(tab.isSaved, 'everything is saved');
  const { lost: lostOfAll, doubled } = lossesOf(typist.typed, await house.stored(storyId));
  house.leave(tab);
  return { typed: lengthOf(typist.typed), acknowledged: lengthOf(acknowledged), lost, lostOfAll, doubled };
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.join('').length;
}
