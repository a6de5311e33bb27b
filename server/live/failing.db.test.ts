import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStory } from '../stories/create';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import type { LivePorts } from './ports';
import { actorByCookie } from './testing/door';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let tab: Tab;
/** What fails at the moment. */
let broken: 'nothing' | 'writing' | 'everything';

beforeEach(async () => {
  broken = 'nothing';
  const newsroom = await openNewsroom();
  desk = await openLiveDesk({ ports: breakable(newsroom), newsroom });
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
});
afterEach(async () => {
  tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

function breakable({ database }: Newsroom): Pick<LivePorts, 'database' | 'actorFromCookie'> {
  const failWhen = (isBroken: boolean) => {
    if (isBroken) throw new Error('the database is away');
  };
  const read = actorByCookie({ database });
  return {
    database: {
      ...database,
      async inTransaction(work) {
        failWhen(broken !== 'nothing');
        return database.inTransaction(work);
      },
    },
    async actorFromCookie(cookie) {
      failWhen(broken === 'everything');
      return read(cookie);
    },
  };
}

const seat = () => ({ address: desk.address, storyId, person: desk.newsroom.reporter });
const stored = () => storedWords(desk.newsroom.database.url, storyId);

describe('while the database fails', () => {
  it('nothing that is typed is acknowledged, and all of it arrives once the database is back', async () => {
    tab = await openReadyTab(seat());
    broken = 'writing';
    typeInto(tab.doc, 'Typed into the void.');
    await until(() => tab.reasons.includes('not_saved'), 'the tab is told');
    expect(tab.isSaved()).toBe(false);
    expect(tab.provider.unsyncedChanges).toBeGreaterThan(0);
    expect(await stored()).toBe('');
    typeInto(tab.doc, 'And more.');
    broken = 'nothing';
    await until(tab.isSaved, 'the tab has sent everything again');
    expect(await stored()).toBe('Typed into the void.\nAnd more.');
  });

  it('a failure that passes is not noticed', async () => {
    tab = await openReadyTab(seat());
    broken = 'writing';
    typeInto(tab.doc, 'In between.');
    await until(() => tab.provider.unsyncedChanges > 0, 'the change is on its way');
    broken = 'nothing';
    await until(tab.isSaved, 'it is saved');
    expect(tab.reasons).toEqual([]);
    expect(await stored()).toBe('In between.');
  });

  it('nobody can join, and everybody who tries gets in afterwards', async () => {
    broken = 'everything';
    tab = openTab(seat());
    await until(() => tab.reasons.includes('unavailable'), 'the tab is told');
    broken = 'nothing';
    await until(tab.isSaved, 'the tab is in');
    expect(desk.live.openStories()).toBe(1);
  });
});
