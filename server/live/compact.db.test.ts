import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStory } from '@/db/queries/story';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedUpdates, storedWords } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto, wordsOf } from './testing/tab';
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

async function open(at = desk): Promise<Tab> {
  const tab = await openReadyTab({ address: at.address, storyId, person: desk.newsroom.reporter });
  tabs.push(tab);
  return tab;
}

const url = () => desk.newsroom.database.url;

async function typeLines(tab: Tab, count: number): Promise<string> {
  for (let line = 1; line <= count; line += 1) typeInto(tab.doc, `Line ${line}.`);
  await until(tab.isSaved, 'all is saved');
  return wordsOf(tab.doc);
}

describe('merging', () => {
  it('happens when the last one leaves, and changes no word', async () => {
    const tab = await open();
    const words = await typeLines(tab, 10);
    expect(await storedUpdates(url(), storyId)).toBe(10);
    tab.close();
    await until(async () => (await storedUpdates(url(), storyId)) === 0, 'the changes are merged');
    expect(await storedWords(url(), storyId)).toBe(words);
    await until(() => desk.live.openStories() === 0, 'the document is closed');
  });

  it('happens while somebody writes, soon after a pause, and shows on the board', async () => {
    const tab = await open();
    const words = await typeLines(tab, 3);
    await until(async () => (await storedUpdates(url(), storyId)) === 0, 'the changes are merged');
    expect(await storedWords(url(), storyId)).toBe(words);
    expect((await findStory(desk.newsroom.database.read, storyId))?.updatedAt.getTime()).toBeGreaterThan(
      desk.newsroom.now.getTime(),
    );
  });
});

describe('a restart', () => {
  it('merges before it ends, sends everybody away with a word, and serves the same text afterwards', async () => {
    const tab = await open();
    const words = await typeLines(tab, 5);
    await desk.live.close();
    expect(await storedUpdates(url(), storyId)).toBe(0);
    await until(() => tab.reasons.includes('restarting'), 'the tab is told');
    const next = await openLiveDesk({ newsroom: desk.newsroom });
    const again = await open(next);
    expect(wordsOf(again.doc)).toBe(words);
    again.close();
    await next.stop();
  });

  it('takes nobody in while it closes', async () => {
    await desk.live.close();
    const tab = openTab({ address: desk.address, storyId, person: desk.newsroom.reporter });
    tabs.push(tab);
    await expect(until(() => tab.provider.isAuthenticated, 'the tab is in', 300)).rejects.toThrow('in vain');
  });

  it('after a crash merges what was left, with nobody opening the story', async () => {
    const tab = await open();
    const words = await typeLines(tab, 5);
    expect(await storedUpdates(url(), storyId)).toBe(5);
    const next = await openLiveDesk({ newsroom: desk.newsroom });
    await until(async () => (await storedUpdates(url(), storyId)) === 0, 'the changes are merged');
    expect(await storedWords(url(), storyId)).toBe(words);
    await next.stop();
  });

  it('leaves a writer who goes on in two processes with one text', async () => {
    const tab = await open();
    await typeLines(tab, 3);
    const next = await openLiveDesk({ newsroom: desk.newsroom });
    const other = await open(next);
    typeInto(other.doc, 'From the other one.');
    typeInto(tab.doc, 'From the first.');
    await until(() => other.isSaved() && tab.isSaved(), 'both are saved');
    await next.stop();
    const words = (await storedWords(url(), storyId)).split('\n');
    expect(words).toHaveLength(5);
    expect(words).toEqual(expect.arrayContaining(['Line 3.', 'From the other one.', 'From the first.']));
  });
});
