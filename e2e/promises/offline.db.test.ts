import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveDesk, openLiveDesk } from '@/server/live/testing/live-desk';
import { storedWords } from '@/server/live/testing/stored';
import { openReadyTab, type Tab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { createStory } from '@/server/stories/create';
import { granted } from '@/server/stories/testing-newsroom';
import { type Clock, startClock } from '../faults/clock';
import { TcpProxy } from '../faults/tcp-proxy';
import { AS_BROWSERS_DO } from './browser-line';
import { atMost, note, runs, timeFor } from './runs';
import { lossesOf, Typist } from './typist';

const TIMES = runs(2);
const MINUTE = 60_000;

let desk: LiveDesk;
let proxy: TcpProxy;
let clock: Clock;
beforeAll(async () => {
  // Before anything asks for a timer, so that all of it is on the clock that is moved.
  clock = startClock();
  desk = await openLiveDesk();
  proxy = await TcpProxy.to(Number(new URL(desk.address).port));
});
afterAll(async () => {
  await desk.stop();
  await proxy.close();
  await desk.newsroom.database.close();
  clock.stop();
});

it(
  'who is ten minutes offline while a colleague goes on loses nothing, and both end with the same text',
  async () => {
    const total = { times: 0, pieces: 0, lost: 0, doubled: 0, 'slowest return, ms': 0 };
    for (let time = 0; time < TIMES; time += 1) {
      // Every other time the newsroom is alone meanwhile: the story is merged and closed before anybody comes back.
      const one = await tenMinutesOffline(time % 2 === 0);
      total.times += 1;
      total.pieces += one.pieces;
      total.lost += one.lost;
      total.doubled += one.doubled;
      total['slowest return, ms'] = Math.max(total['slowest return, ms'], Math.round(one.wait));
    }
    note('offline', total);
    expect(total).toMatchObject({ times: TIMES, lost: 0, doubled: 0 });
    expect(total['slowest return, ms']).toBeLessThan(atMost(5_000));
  },
  timeFor(TIMES, 15),
);

async function tenMinutesOffline(isColleagueOnline: boolean) {
  const { newsroom, address } = desk;
  const { storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom));
  const open = (seat: Pick<Parameters<typeof openReadyTab>[0], 'address' | 'person'>) =>
    openReadyTab({ storyId, ...AS_BROWSERS_DO, ...seat });
  const away = await open({ address: proxy.inFrontOf(address), person: newsroom.reporter });
  const colleague = await open({
    address: isColleagueOnline ? address : proxy.inFrontOf(address),
    person: newsroom.editor,
  });
  const typists = [new Typist(away.doc, 'a'), new Typist(colleague.doc, 'c')];
  for (const typist of typists) typist.type();
  await allSaved([away, colleague]);

  proxy.set({ state: 'down' });
  await until(() => !away.provider.isSynced, 'the line is lost');
  for (let minute = 0; minute < 10; minute += 1) {
    for (const typist of typists) for (let piece = 0; piece < 30; piece += 1) typist.type();
    clock.move(MINUTE);
  }
  if (!isColleagueOnline)
    await until(() => desk.live.openStories() === 0, 'the newsroom has closed the story');
  proxy.set({ state: 'up' });
  const began = performance.now();
  await allSaved([away, colleague]);
  const wait = performance.now() - began;
  await until(() => wordsOf(away.doc) === wordsOf(colleague.doc), 'both show the same');
  const pieces = typists.flatMap(({ typed }) => typed);
  const stored = await storedWords(newsroom.database.url, storyId);
  expect(stored).toBe(wordsOf(away.doc));
  for (const tab of [away, colleague]) tab.close();
  return { pieces: pieces.length, wait, ...lossesOf(pieces, stored) };
}

function allSaved(tabs: Tab[]): Promise<void> {
  return until(() => tabs.every((tab) => tab.isSaved()), 'everything is saved', 20_000);
}
