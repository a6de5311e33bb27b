import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startThread } from '../comments/start-thread';
import { newId } from '../ids';
import { changeDetails } from '../stories/details';
import { completeDraft, granted, liveStory, press } from '../stories/testing-newsroom';
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
beforeEach(() => {
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.close();
});

async function open(storyId: string, person = desk.newsroom.editor): Promise<Tab> {
  const tab = await openReadyTab({ address: desk.address, storyId, person });
  tabs.push(tab);
  return tab;
}

const AT_ONCE = 1_000;

describe('everybody who has a story open is told at once', () => {
  it('when somebody changes a detail', async () => {
    const { newsroom } = desk;
    const storyId = await completeDraft(newsroom, 'Told of details');
    const tab = await open(storyId);
    const change = { storyId, actor: newsroom.reporter, seenDetailsRevision: 2, tags: ['Harbour'] };
    granted(await changeDetails(change, newsroom));
    await until(() => tab.news.length > 0, 'the tab is told', AT_ONCE);
    expect(tab.news).toEqual([{ type: 'story', revision: 1, detailsRevision: 3 }]);
  });

  it('when it moves in a way that changes nothing of what may be typed', async () => {
    const storyId = await liveStory(desk.newsroom, 'Told of withdrawal');
    const tab = await open(storyId);
    const { editor: actor } = desk.newsroom;
    await press(desk.newsroom, { storyId, action: 'withdraw', actor, reason: 'It is wrong.' });
    await until(() => tab.news.length > 0, 'the tab is told', AT_ONCE);
    expect(tab.news.at(-1)?.revision).toBeGreaterThan(1);
  });
});

it('who has a story open is told when somebody comments on it, and nobody else is', async () => {
  const { newsroom } = desk;
  const [storyId, other] = [await completeDraft(newsroom, 'Talked of'), await completeDraft(newsroom, 'Not')];
  const [here, elsewhere] = [await open(storyId), await open(other)];
  const thread = {
    commentId: newId(),
    anchor: { kind: 'story' },
    text: 'Which bridge?',
    isBlocking: false,
  } as const;
  granted(await startThread({ storyId, actor: newsroom.editor, ...thread }, newsroom));
  await until(() => here.commentNews() === 1, 'the tab is told', AT_ONCE);
  expect(elsewhere.commentNews()).toBe(0);
});

it('who has another story open hears nothing of it', async () => {
  const { newsroom } = desk;
  const [storyId, other] = [await completeDraft(newsroom, 'One'), await completeDraft(newsroom, 'Other')];
  const [here, elsewhere] = [await open(storyId), await open(other)];
  const change = { storyId, actor: newsroom.reporter, seenDetailsRevision: 2, tags: ['Harbour'] };
  granted(await changeDetails(change, newsroom));
  await until(() => here.news.length > 0, 'the tab is told', AT_ONCE);
  expect(elsewhere.news).toEqual([]);
});
