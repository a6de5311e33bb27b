import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { captureAgain } from './capture-again';
import { checkPost } from './check-post';
import { decidePost } from './decide-post';
import { readRecord } from './read-record';
import { capturedPost, liveStoryWithPost, WORDS } from './testing-posts';
import { openTestPlatform, type TestPlatform } from './testing-x';

let house: Newsroom;
let platform: TestPlatform;
let postId: string;
beforeEach(async () => {
  house = await openNewsroom();
  platform = openTestPlatform(WORDS);
  postId = await capturedPost(house, platform);
});
afterEach(() => house.database.close());

const again = (id = postId) =>
  captureAgain(
    { postId: id, fetching: platform.fetching },
    { actor: house.editor, database: house.database, now: new Date(house.now.getTime() + 1000) },
  );

async function read(id = postId) {
  const record = await readRecord(house.database.read, { id, reader: MEMBER_OF_NOTHING });
  if (!record) throw new Error('There is no such record.');
  return record;
}

describe('a record on its page', () => {
  it('says who captured it and when, and that its seal is intact', async () => {
    expect(await read()).toMatchObject({
      view: { text: WORDS, capturedAt: '2026-03-02T12:00:00.000Z' },
      platform: 'X',
      capturedBy: 'Noa Reed',
      isSealIntact: true,
      state: null,
      isOpen: false,
      nextCheck: null,
      difference: null,
      readersView: null,
      decisions: [],
      checks: [],
    });
  });

  it('stands beside a later one, which is made by capturing again', async () => {
    platform.says('Water is over the wall again.');
    const later = granted(await again()).postId;
    expect((await read(later)).captures).toMatchObject([
      { id: postId, by: 'Noa Reed', isThis: false },
      { id: later, by: 'Edie Marsh', isThis: true },
    ]);
    expect((await read()).view.text).toBe(WORDS);
  });

  it('shows what has changed, and the record that a check made of it', async () => {
    platform.says('Water is under the wall.');
    const context = { database: house.database, now: house.now, by: null };
    granted(await checkPost({ postId, why: 'month', fetching: platform.fetching }, context));
    const record = await read();
    expect(record.difference).toEqual([
      { kind: 'same', text: 'Water is ' },
      { kind: 'removed', text: 'over' },
      { kind: 'added', text: 'under' },
      { kind: 'same', text: ' the wall.' },
    ]);
    expect(record.checks).toMatchObject([
      { why: 'month', byName: null, finding: 'edited', captureId: record.captures[1]?.id },
    ]);
    expect(record.captures[1]).toMatchObject({ by: 'A check' });
    expect((await read(record.captures[1]?.id)).isSealIntact).toBe(true);
  });

  it('keeps its words for the desk when readers do not get them any more', async () => {
    await liveStoryWithPost(house, postId);
    const decision = { shown: 'removed', label: 'Gone.', ground: 'legal', reason: 'A court.' } as const;
    const context = { actor: house.editor, database: house.database, now: house.now };
    granted(await decidePost({ postId, ...decision, seenDecisionId: null }, context));
    const record = await read();
    expect(record.view.text).toBe(WORDS);
    expect(record.readersView).toMatchObject({ text: '', standing: { label: 'Gone.' } });
    expect(record.decisions).toMatchObject([{ byName: 'Edie Marsh', ground: 'legal', reason: 'A court.' }]);
    expect(record.uses).toMatchObject([{ isLive: true }]);
  });
});

it('is not captured again when the platform does not give it', async () => {
  platform.fails(404);
  expect(await again()).toMatchObject({
    ok: false,
    code: 'unavailable',
    message: expect.stringContaining('It could not be captured again. X does not show this post'),
  });
  expect(await again('none')).toMatchObject({ code: 'not_found' });
  expect((await read()).captures).toHaveLength(1);
});

it('is nothing when there is no such record', async () => {
  expect(await readRecord(house.database.read, { id: 'none', reader: MEMBER_OF_NOTHING })).toBeNull();
});
