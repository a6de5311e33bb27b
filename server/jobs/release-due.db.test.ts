import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/client';
import { databaseTime } from '@/db/queries/clock';
import { listHistory } from '@/db/queries/history';
import { outbox } from '@/db/schema';
import { makeLog } from '../log';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import {
  approvedStory,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  setFourEyes,
} from '../stories/testing-newsroom';
import { typeParagraph } from '../stories/testing-typing';
import { releaseDue } from './release-due';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const minutesLater = (minutes: number) => new Date(house.now.getTime() + minutes * 60_000);

const tick = (now: Date) => releaseDue({ ...house, log: makeLog('silent') }, async () => now);

async function standOf(storyId: string) {
  const { state, publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  return `${state} ${publicState}`;
}

async function schedule(storyId: string, more: { changeClass?: string; note?: string } = {}) {
  await press(house, {
    storyId,
    action: 'schedule',
    actor: house.editor,
    releaseAt: minutesLater(30),
    ...more,
  });
}

async function scheduled(headlines: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const headline of headlines) {
    const storyId = await approvedStory(house, headline);
    await schedule(storyId);
    ids.push(storyId);
  }
  return ids;
}

describe('the clock', () => {
  it('publishes a story when its minute has come and not before', async () => {
    const storyId = await approvedStory(house, 'On time');
    await schedule(storyId);
    await tick(minutesLater(29));
    expect(await standOf(storyId)).toBe('scheduled never');
    await tick(minutesLater(30));
    expect(await standOf(storyId)).toBe('clean live');
    const [publish] = await listHistory(house.database.read, storyId);
    expect(publish).toMatchObject({ action: 'publish', personId: null, at: minutesLater(30) });
  });

  it('publishes it once, however many instances run', async () => {
    const storyId = await approvedStory(house, 'Once only');
    await schedule(storyId);
    await Promise.all([1, 2, 3].map(() => tick(minutesLater(30))));
    const history = await listHistory(house.database.read, storyId);
    expect(history.filter((row) => row.action === 'publish')).toHaveLength(1);
  });

  it('leaves a story that was unscheduled in time', async () => {
    const storyId = await approvedStory(house, 'Stopped');
    await schedule(storyId);
    await press(house, { storyId, action: 'unschedule', actor: house.editor });
    await tick(minutesLater(30));
    expect(await standOf(storyId)).toBe('approved never');
  });

  it('publishes an update with the class and the note that were given when it was scheduled', async () => {
    const storyId = await liveStory(house, 'Later update');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await typeParagraph(house, storyId, house.reporter, 'New facts.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await schedule(storyId, { changeClass: 'update', note: 'Adds new facts.' });
    await tick(minutesLater(31));
    const [update] = await listHistory(house.database.read, storyId);
    expect(update).toMatchObject({
      action: 'publish_update',
      changeClass: 'update',
      note: 'Adds new facts.',
    });
  });

  it('puts a story back when a guard is not met any more, and says why', async () => {
    await setFourEyes(house, 'off');
    const storyId = await approvedStory(house, 'Guarded');
    await schedule(storyId);
    await typeParagraph(house, storyId, house.reporter, 'Sneaked past the lock.');
    await tick(minutesLater(30));
    expect(await standOf(storyId)).toBe('approved never');
    const [unschedule] = await listHistory(house.database.read, storyId);
    expect(unschedule).toMatchObject({ action: 'unschedule', personId: null });
    expect(unschedule?.reason).toContain('No approval covers the story as it is now.');
    await setFourEyes(house, 'enforce');
  });

  it('does not publish what is more than an hour late', async () => {
    const storyId = await approvedStory(house, 'Too late');
    await schedule(storyId);
    await tick(minutesLater(91));
    expect(await standOf(storyId)).toBe('approved never');
  });

  it('goes by the clock of the database, whatever the clock of its own process says', async () => {
    const storyId = await approvedStory(house, 'Skewed clock');
    const now = await databaseTime(house.database.read);
    const nextMinute = new Date(Math.ceil(now.getTime() / 60_000 + 1) * 60_000);
    await press(
      { ...house, now },
      { storyId, action: 'schedule', actor: house.editor, releaseAt: nextMinute },
    );
    vi.useFakeTimers({ toFake: ['Date'], now: nextMinute.getTime() + 5 * 60_000 });
    try {
      await releaseDue({ ...house, log: makeLog('silent') });
      expect(await standOf(storyId)).toBe('scheduled never');
      vi.setSystemTime(nextMinute.getTime() - 24 * 60 * 60_000);
      await tick(nextMinute);
      expect(await standOf(storyId)).toBe('clean live');
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves a story that was given another time before it was taken', async () => {
    const storyId = await approvedStory(house, 'Put off');
    await schedule(storyId);
    let asked = 0;
    const clock = async () => {
      asked += 1;
      // By the clock the story is due; before it is taken, somebody puts it off.
      if (asked === 1) {
        await press(house, { storyId, action: 'unschedule', actor: house.editor });
        await press(house, {
          storyId,
          action: 'schedule',
          actor: house.editor,
          releaseAt: minutesLater(120),
        });
      }
      return minutesLater(30);
    };
    await releaseDue({ ...house, log: makeLog('silent') }, clock);
    expect(await standOf(storyId)).toBe('scheduled never');
  });

  it('does not publish twice when the clock of the database is set back', async () => {
    const storyId = await approvedStory(house, 'Set back');
    await schedule(storyId);
    for (const minutes of [30, 25, 30, 31]) await tick(minutesLater(minutes));
    const history = await listHistory(house.database.read, storyId);
    expect(history.map(({ action }) => action).slice(0, 2)).toEqual(['publish', 'schedule']);
  });

  it('tells the desk of what it did not publish, and the page of the story says why', async () => {
    const storyId = await approvedStory(house, 'Said why');
    await schedule(storyId);
    await tick(minutesLater(91));
    const { notReleased } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(notReleased).toEqual({
      reason: 'It was to be published more than an hour ago, while the house was closed.',
      at: minutesLater(91).toISOString(),
    });
    const mails = await house.database.read.select({ payload: outbox.payload }).from(outbox);
    const told = mails.map(({ payload }) => payload as { text: string; path: string });
    expect(told.filter(({ path }) => path.endsWith(storyId)).map(({ text }) => text)).toContain(
      'A story was unscheduled by the clock. The reason is in its history.',
    );
  });

  it.each([
    ['59 minutes', 89, 'clean live'],
    ['an hour', 90, 'clean live'],
    ['an hour and a minute', 91, 'approved never'],
  ])('after the house was closed, what is late by %s is left %s', async (_, minutes, stand) => {
    const storyId = await approvedStory(house, `Late by ${minutes}`);
    await schedule(storyId);
    await tick(minutesLater(minutes));
    expect(await standOf(storyId)).toBe(stand);
  });

  it('lets what a guard stops keep none of the others that are due from their readers', async () => {
    await setFourEyes(house, 'off');
    const ids = await scheduled(['Before it', 'Stopped among them', 'After it']);
    await typeParagraph(house, ids[1] ?? '', house.reporter, 'Nobody has read this.');
    await tick(minutesLater(30));
    await setFourEyes(house, 'enforce');
    expect(await Promise.all(ids.map(standOf))).toEqual(['clean live', 'approved never', 'clean live']);
  });

  it('publishes one by one what could not be committed together, each once', async () => {
    const ids = await scheduled(['One of three', 'Two of three', 'Three of three']);
    let transactions = 0;
    const inTransaction: Database['inTransaction'] = (work) =>
      house.database.inTransaction(async (tx) => {
        const value = await work(tx);
        transactions += 1;
        if (transactions === 1) throw new Error('The line broke right before the commit');
        return value;
      });
    const database = { ...house.database, inTransaction };
    await releaseDue({ ...house, database, log: makeLog('silent') }, async () => minutesLater(30));
    expect(transactions).toBe(4);
    const published = await Promise.all(ids.map((id) => listHistory(house.database.read, id)));
    expect(published.map((rows) => rows.filter(({ action }) => action === 'publish').length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('asks the database for the time', async () => {
    const difference = (await databaseTime(house.database.read)).getTime() - Date.now();
    expect(Math.abs(difference)).toBeLessThan(5_000);
  });
});
