import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { openReadyTab, type Tab } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let tabs: Tab[];
beforeAll(async () => {
  desk = await openLiveDesk();
});
afterAll(async () => {
  await desk.stop();
  await desk.newsroom.database.close();
});
beforeEach(async () => {
  const { reporter, editor } = desk.newsroom;
  const { storyId } = granted(await createStory({ actor: reporter }, desk.newsroom));
  tabs = [];
  for (const person of [reporter, editor]) {
    tabs.push(await openReadyTab({ address: desk.address, storyId, person }));
  }
});
afterEach(() => {
  for (const tab of tabs) tab.close();
});

it('everybody who has a story open hears at once which photos and records have changed', async () => {
  desk.newsroom.events.emit('mediaChanged', { ids: ['a photo', 'a record'] });
  for (const tab of tabs) {
    await until(() => tab.media.length > 0, 'the tab has heard of it');
    expect(tab.media).toEqual([['a photo', 'a record']]);
  }
});

it('who has left hears nothing, and the others still do', async () => {
  const [left, stays] = tabs;
  left?.close();
  desk.newsroom.events.emit('mediaChanged', { ids: ['a photo'] });
  await until(() => (stays?.media.length ?? 0) > 0, 'the tab has heard of it');
  expect(left?.media).toEqual([]);
});
