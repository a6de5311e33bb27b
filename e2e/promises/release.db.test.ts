import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { and, count, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseTime } from '@/db/queries/clock';
import { history, publication, story } from '@/db/schema';
import { approvedStory, type Newsroom, openNewsroom, press } from '@/server/stories/testing-newsroom';
import { bundled } from '../faults/bundled';
import { ReleaseProcess } from '../faults/release-process';
import { atMost, IS_LONG, note, runs, timeFor } from './runs';

const STORIES = runs(1_000);
const KILLS = 6;
/** How long before the moment both instances run. */
const AHEAD = 5_000;

let house: Newsroom;
let folder: string;
let instances: ReleaseProcess[] = [];

beforeAll(async () => {
  if (!IS_LONG) return;
  house = await openNewsroom();
  folder = bundled('release-process-main');
  instances = [1, 2].map(() => new ReleaseProcess(folder, house.database.url));
});
afterAll(async () => {
  if (!IS_LONG) return;
  for (const instance of instances) await instance.kill9();
  rmSync(folder, { recursive: true, force: true });
  await house.database.close();
});

/** So many approved stories, scheduled for a time that no test will see. */
async function scheduleAll(): Promise<void> {
  const releaseAt = new Date('2100-01-01T12:00:00Z');
  for (let number = 1; number <= STORIES; number += 1) {
    const storyId = await approvedStory(house, `Story number ${number}`);
    await press(house, { storyId, action: 'schedule', actor: house.editor, releaseAt });
  }
}

/** Makes all of them due at one moment that is near by the clock of the database. */
async function bringNear(): Promise<Date> {
  const releaseAt = new Date((await databaseTime(house.database.read)).getTime() + AHEAD);
  await house.database.inTransaction((tx) => tx.update(story).set({ releaseAt }));
  return releaseAt;
}

/** By when readers had each of the stories, in milliseconds after the moment, as somebody who asks again and again sees it. */
async function watch(releaseAt: Date): Promise<number[]> {
  const { read } = house.database;
  const seen: number[] = [];
  while (seen.length < STORIES) {
    const now = await databaseTime(read);
    const [row] = await read.select({ live: count() }).from(publication);
    while (seen.length < (row?.live ?? 0)) seen.push(now.getTime() - releaseAt.getTime());
    await wait(20);
  }
  return seen;
}

/** Kills one of the two again and again while they publish, and starts it anew. */
async function killAgainAndAgain(releaseAt: Date): Promise<number> {
  const { read } = house.database;
  await wait(Math.max(0, releaseAt.getTime() - (await databaseTime(read)).getTime()) + 50);
  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    const victim = instances[kills % instances.length];
    await victim?.kill9();
    await victim?.start();
  }
  return kills;
}

// Two processes take too long to start for every run of the suite, which proves “once” with three rounds at one moment.
it.runIf(IS_LONG)(
  'stories that are due at one moment go out once each, none early, on two instances of which one is killed again and again',
  async () => {
    await scheduleAll();
    await Promise.all(instances.map((instance) => instance.start()));
    const releaseAt = await bringNear();
    const [lateness, kills] = await Promise.all([watch(releaseAt), killAgainAndAgain(releaseAt)]);
    const steps = await house.database.read
      .select({ storyId: history.storyId, at: history.at })
      .from(history)
      .where(inArray(history.action, ['publish', 'unschedule']));
    const early =
      steps.filter(({ at }) => at < releaseAt).length + lateness.filter((late) => late < 0).length;
    const left = await house.database.read
      .select({ id: story.id })
      .from(story)
      .where(and(eq(story.publicState, 'never')));
    const p99 = lateness[Math.ceil(lateness.length * 0.99) - 1] ?? Number.NaN;
    note('release', {
      stories: STORIES,
      kills,
      early,
      'published twice': steps.length - STORIES,
      'p99 lateness, ms': p99,
    });
    expect({ steps: steps.length, stories: new Set(steps.map(({ storyId }) => storyId)).size, left }).toEqual(
      {
        steps: STORIES,
        stories: STORIES,
        left: [],
      },
    );
    expect(early).toBe(0);
    expect(p99).toBeLessThan(atMost(5_000));
  },
  timeFor(STORIES, 1),
);
