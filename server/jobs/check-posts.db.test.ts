import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitingMessages } from '@/db/queries/outbox';
import { checksOf } from '@/db/queries/post-check';
import { changeWatch, findWatch } from '@/db/queries/post-watch';
import { findSocialPost, newestRecordOf } from '@/db/queries/social-post';
import { makeLog } from '../log';
import { MAIL } from '../notify/mail';
import { capturedPost, draftWithPost, liveStoryWithPost, WORDS } from '../posts/testing-posts';
import { openTestPlatform, type TestPlatform } from '../posts/testing-x';
import { type Newsroom, NOON, openNewsroom, press } from '../stories/testing-newsroom';
import { checkPosts } from './check-posts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let house: Newsroom;
let platform: TestPlatform;
let postId: string;
beforeEach(async () => {
  house = await openNewsroom();
  platform = openTestPlatform(WORDS);
  postId = await capturedPost(house, platform);
  platform.asked.length = 0;
});
afterEach(() => house.database.close());

const afterNoon = (milliseconds: number) => new Date(NOON.getTime() + milliseconds);

const round = (milliseconds = 0, signal?: AbortSignal) =>
  checkPosts(
    {
      database: house.database,
      log: makeLog('silent'),
      now: afterNoon(milliseconds),
      ...(signal && { signal }),
    },
    platform.fetching,
  );

async function checks(id = postId) {
  return (await checksOf(house.database.read, id, 50)).map(({ why, finding }) => `${why} ${finding}`);
}

async function mails() {
  const messages = await waitingMessages(house.database.read, { now: afterNoon(900 * DAY), limit: 99 });
  return messages.filter(
    ({ topic, payload }) => topic === MAIL && JSON.stringify(payload).includes('/desk/posts'),
  );
}

describe('a post that readers have', () => {
  it('is looked at when it is published, a day later, a week later and then every month', async () => {
    await liveStoryWithPost(house, postId);
    const asked: number[] = [];
    for (let hours = 0; hours <= 100 * 24; hours += 12) {
      const before = platform.asked.length;
      await round(hours * HOUR);
      if (platform.asked.length > before) asked.push(hours / 24);
    }
    expect(asked).toEqual([0, 1, 7, 30, 60, 90]);
    expect(await checks()).toEqual([
      'month live',
      'month live',
      'month live',
      'week live',
      'day live',
      'published live',
    ]);
  });

  it('is looked at once after the house was closed for long, not once for each time it missed', async () => {
    await liveStoryWithPost(house, postId);
    await round(65 * DAY);
    await round(65 * DAY);
    expect(await checks()).toEqual(['month live']);
  });

  it('is looked at once, however many instances run', async () => {
    await liveStoryWithPost(house, postId);
    await Promise.all([round(), round(), round()]);
    expect(await checks()).toEqual(['published live']);
  });

  it('is taken up again when the process died with it in its hands', async () => {
    await liveStoryWithPost(house, postId);
    await round();
    // As a claim leaves it that was never followed by an answer.
    await house.database.inTransaction((tx) => changeWatch(tx, postId, { due: afterNoon(DAY + 600_000) }));
    await round(DAY + 60_000);
    expect(await checks()).toHaveLength(1);
    await round(DAY + 600_000);
    expect(await checks()).toEqual(['day live', 'published live']);
  });

  it('begins anew when another story shows it', async () => {
    await liveStoryWithPost(house, postId);
    await round();
    house.now = afterNoon(20 * DAY);
    await liveStoryWithPost(house, postId, 'Another story');
    await round(20 * DAY);
    expect((await checks())[0]).toBe('published live');
  });

  it('rests when no story shows it any more', async () => {
    const storyId = await liveStoryWithPost(house, postId);
    await round();
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A mistake.' });
    await round(DAY);
    await round(40 * DAY);
    expect(await checks()).toEqual(['published live']);
    expect(await findWatch(house.database.read, postId)).toMatchObject({ since: null, due: null });
  });
});

it('leaves a post alone that only a draft shows', async () => {
  await draftWithPost(house, postId);
  await round(40 * DAY);
  expect(platform.asked).toEqual([]);
});

describe('a platform that does not answer', () => {
  it.each([
    [null, 'timeout'],
    [null, 'network'],
    [500, 'http_error'],
    [503, 'http_error'],
    [429, 'http_error'],
    [400, 'http_error'],
    [null, 'too_large'],
    [null, 'wrong_type'],
  ] as const)(
    '(%s %s) says nothing about the post, and is asked again in an hour',
    async (status, reason) => {
      await liveStoryWithPost(house, postId);
      platform.fails(status, reason);
      await round();
      expect(await checks()).toEqual(['published unknown']);
      expect(await findWatch(house.database.read, postId)).toMatchObject({
        state: null,
        finding: 'unknown',
        openSince: null,
        due: afterNoon(HOUR),
      });
      platform.says(WORDS);
      await round(HOUR);
      expect(await checks()).toEqual(['published live', 'published unknown']);
      expect(await findWatch(house.database.read, postId)).toMatchObject({
        state: 'live',
        due: afterNoon(DAY),
      });
    },
  );

  it('is asked less and less often', async () => {
    await liveStoryWithPost(house, postId);
    await round(30 * DAY);
    platform.fails(null);
    platform.asked.length = 0;
    const asked: number[] = [];
    for (let hours = 60 * 24; hours <= 64 * 24; hours += 1) {
      await round(hours * HOUR);
      if (platform.asked.splice(0).length > 0) asked.push(hours - 60 * 24);
    }
    expect(asked).toEqual([0, 1, 5, 17, 41, 65, 89]);
    expect(await mails()).toEqual([]);
  });

  it('is left alone for the rest of the round', async () => {
    for (const number of [2, 3, 4, 5]) await anotherLivePost(number);
    platform.fails(503);
    platform.asked.length = 0;
    await round();
    expect(platform.asked).toHaveLength(1);
  });
});

it('asks one platform about two posts in a round and no more, and comes to all of them', async () => {
  for (const number of [2, 3, 4, 5, 6]) await anotherLivePost(number);
  platform.asked.length = 0;
  await round();
  expect(platform.asked).toHaveLength(2);
  await round();
  await round();
  expect(new Set(platform.asked).size).toBe(5);
});

it('asks nothing more once the house closes', async () => {
  await liveStoryWithPost(house, postId);
  await round(0, AbortSignal.abort());
  expect(platform.asked).toEqual([]);
});

describe('a post that has changed', () => {
  it.each([
    [404, 'deleted'],
    [410, 'deleted'],
    [401, 'protected'],
    [403, 'protected'],
  ] as const)('(%d) is %s, and every editor is told once', async (status, finding) => {
    await liveStoryWithPost(house, postId);
    platform.fails(status);
    await round();
    await round(DAY);
    expect(await checks()).toEqual([`day ${finding}`, `published ${finding}`]);
    expect(await findWatch(house.database.read, postId)).toMatchObject({ state: finding, openSince: NOON });
    expect(await mails()).toHaveLength(2);
    expect(JSON.stringify(await mails())).not.toMatch(/Anna|Water|Harbour/);
  });

  it('is kept once more as it reads now, and the old record stays as it was', async () => {
    await liveStoryWithPost(house, postId);
    const before = await findSocialPost(house.database.read, postId);
    platform.says('Water is under the wall.');
    await round();
    await round(DAY);
    const newest = await newestRecordOf(house.database.read, 'x:1');
    expect(newest).toMatchObject({ text: 'Water is under the wall.' });
    expect(await findSocialPost(house.database.read, newest?.id ?? '')).toMatchObject({
      capturedBy: null,
      capturedAt: NOON,
    });
    expect(await findSocialPost(house.database.read, postId)).toEqual(before);
    const [second, first] = await checksOf(house.database.read, postId, 9);
    expect(first).toMatchObject({
      finding: 'edited',
      seenText: 'Water is under the wall.',
      captureId: newest?.id,
    });
    // It reads as it did a day ago: nothing new is kept.
    expect(second).toMatchObject({ finding: 'edited', captureId: newest?.id });
    expect(await mails()).toHaveLength(2);
  });
});

/** One more post that readers have. */
async function anotherLivePost(number: number): Promise<void> {
  const url = `https://x.com/anna_quay/status/${number}`;
  await liveStoryWithPost(house, await capturedPost(house, platform, { url }), `Story ${number}`);
}
