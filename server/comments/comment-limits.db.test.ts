import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanText } from '@/content/clean-text';
import { hostileTexts } from '@/content/corpora';
import { insertComment } from '@/db/queries/comment';
import { hasVisibleText } from '@/newsroom/visible-text';
import { newId } from '../ids';
import { completeDraft, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { editComment } from './change-comment';
import { reply } from './reply';
import { startThread } from './start-thread';
import { answered, ON_STORY, said, started, threadsFor } from './testing-comments';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
});

describe('what is too much, or nothing', () => {
  it.each([
    ['', 'invalid', 'Write something first.'],
    [' \u200b\n', 'invalid', 'Write something first.'],
    ['x'.repeat(4_001), 'too_large', 'This comment is 1 characters too long: 4,000 are the most. Split it.'],
  ])('is refused', async (text, code, message) => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const by = { storyId, actor: house.editor };
    const expected = { ok: false, code, message };
    const thread = { ...by, commentId: newId(), anchor: ON_STORY, text, isBlocking: false };
    expect(await startThread(thread, house)).toMatchObject(expected);
    expect(await reply({ ...by, threadId, commentId: newId(), text }, house)).toMatchObject(expected);
    const [one] = await threadsFor(house, storyId, house.editor);
    expect(await editComment({ ...by, commentId: one?.comments[0]?.id ?? '', text }, house)).toMatchObject(
      expected,
    );
  });

  it('is no 4,000 crabs', async () => {
    await started(house, { storyId, actor: house.editor, text: '🦀'.repeat(4_000) });
  });

  it('is the 201st comment of a thread', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    await house.database.inTransaction(async (tx) => {
      for (let number = 2; number <= 200; number += 1)
        await insertComment(tx, {
          id: newId(),
          threadId,
          number,
          personId: house.editor.personId,
          text: 'x',
          at: house.now,
        });
    });
    expect(
      await reply({ storyId, threadId, commentId: newId(), text: 'y', actor: house.editor }, house),
    ).toMatchObject({
      code: 'too_many',
      message: 'This thread has 200 comments. Start another one.',
    });
  });
});

it('hostile words come back as the words they are', async () => {
  const texts = hostileTexts().filter(hasVisibleText).slice(0, 60);
  const threadId = await started(house, { storyId, actor: house.editor });
  for (const text of texts) await answered(house, { storyId, threadId, actor: house.reporter, text });
  const [thread] = await threadsFor(house, storyId, house.editor);
  expect(thread && said(thread).slice(1)).toEqual(texts.map((text) => `Noa Reed: ${cleanText(text).trim()}`));
});
