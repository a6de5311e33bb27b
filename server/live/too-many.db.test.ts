import { afterEach, beforeEach, expect, it } from 'vitest';
import { FRAME } from '@/content/live-frame';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { LIVE_LIMITS } from './limits';
import { frame } from './testing/frames';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let tabs: Tab[];

beforeEach(async () => {
  desk = await openLiveDesk();
  ({ storyId } = granted(await createStory({ actor: desk.newsroom.reporter }, desk.newsroom)));
  tabs = [];
});
afterEach(async () => {
  for (const tab of tabs) tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

async function open(person = desk.newsroom.reporter): Promise<Tab> {
  const tab = await openReadyTab({ address: desk.address, storyId, person });
  tabs.push(tab);
  return tab;
}

it('who sends far too much is told so, is back by itself, and loses nothing; others go on undisturbed', async () => {
  const [tab, other] = [await open(), await open(desk.newsroom.editor)];
  // Sent and not looked at: what counts here is how many there are.
  const word = frame(storyId, [FRAME.stateless, 2, 123, 125]);
  for (let sent = 0; sent < LIVE_LIMITS.framesAtOnce * 1.5; sent += 1) tab.sendRaw(word);
  typeInto(tab.doc, 'Typed in the flood.');
  await until(() => tab.reasons.includes('too_many'), 'the tab is told');
  typeInto(other.doc, 'Typed beside it.');
  await until(() => tab.isSaved() && other.isSaved(), 'both are saved');
  const lines = (await storedWords(desk.newsroom.database.url, storyId)).split('\n');
  expect(lines.toSorted()).toEqual(['Typed beside it.', 'Typed in the flood.']);
  expect(other.reasons).toEqual([]);
});
