import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import { newId } from '../ids';
import { createStory } from '../stories/create';
import {
  approvedStory,
  completeDraft,
  granted,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { deleteComment, editComment } from './change-comment';
import { readComments } from './read-comments';
import { peopleToMention } from './readers';
import { reply } from './reply';
import { blockByThread, liftBlock, reopenThread, resolveThread } from './settle-thread';
import { startThread } from './start-thread';
import { answered, ON_STORY, said, started, threadsFor } from './testing-comments';

let house: Newsroom;
let people: Record<string, Actor>;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
  const { reporter, otherReporter, contributor, editor, otherEditor, admin } = house;
  const [moderator, nobody] = await house.database.inTransaction(async (tx) => [
    await hire(tx, 'Mo Dean', ['moderator']),
    await hire(tx, 'Nell Void', []),
  ]);
  if (!moderator || !nobody) throw new Error('nobody was hired');
  people = { reporter, otherReporter, contributor, editor, otherEditor, admin, moderator, nobody };
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
});

/** The code of a refusal, or `ok`. */
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);
const emptied = (threads: Awaited<ReturnType<typeof threadsFor>>) => threads.map(said);

/** Every deed by every person on a thread that `otherReporter` started and on one by `editor` that blocks. */
const DEEDS = `
              read      people    start     block-new   reply     edit        delete      resolve     reopen      block       lift        resolve-blocking
reporter      ok        ok        ok        not_allowed ok        not_allowed not_allowed ok          ok          not_allowed not_allowed not_allowed
otherReporter ok        ok        ok        not_allowed ok        ok          ok          ok          ok          not_allowed not_allowed not_allowed
contributor   not_found not_found not_found not_allowed not_found not_found   not_found   not_found   not_found   not_found   not_found   not_found
editor        ok        ok        ok        ok          ok        not_allowed not_allowed ok          ok          ok          ok          ok
otherEditor   ok        ok        ok        ok          ok        not_allowed not_allowed ok          ok          ok          ok          ok
admin         not_found not_found not_found not_allowed not_found not_found   not_found   not_found   not_found   not_found   not_found   not_found
moderator     not_found not_found not_found not_allowed not_found not_found   not_found   not_found   not_found   not_found   not_found   not_found
nobody        not_found not_found not_found not_allowed not_found not_found   not_found   not_found   not_found   not_found   not_found   not_found
`;

async function everyDeed(actor: Actor): Promise<string[]> {
  const by = { storyId, actor };
  const plain = () => started(house, { storyId, actor: house.otherReporter });
  const blocking = () => started(house, { storyId, actor: house.editor, isBlocking: true });
  const first = async (threadId: string) =>
    (await threadsFor(house, storyId, house.editor)).find(({ id }) => id === threadId)?.comments[0]?.id ?? '';
  const resolved = async () => {
    const threadId = await plain();
    granted(await resolveThread({ storyId, actor: house.editor, threadId }, house));
    return threadId;
  };
  const outcomes = [
    await readComments(by, house),
    await peopleToMention(by, house),
    await startThread({ ...by, commentId: newId(), anchor: ON_STORY, text: 'A', isBlocking: false }, house),
    await startThread({ ...by, commentId: newId(), anchor: ON_STORY, text: 'A', isBlocking: true }, house),
    await reply({ ...by, threadId: await plain(), commentId: newId(), text: 'B' }, house),
    await editComment({ ...by, commentId: await first(await plain()), text: 'C' }, house),
    await deleteComment({ ...by, commentId: await first(await plain()) }, house),
    await resolveThread({ ...by, threadId: await plain() }, house),
    await reopenThread({ ...by, threadId: await resolved() }, house),
    await blockByThread({ ...by, threadId: await plain() }, house),
    await liftBlock({ ...by, threadId: await blocking() }, house),
    await resolveThread({ ...by, threadId: await blocking() }, house),
  ];
  return outcomes.map(codeOf);
}

describe('who may do what with comments', () => {
  const rows = DEEDS.trim().split('\n').slice(1);

  it.each(rows.map((row) => row.split(/\s+/)))('is as its row says for: %s', async (...cells) => {
    const [who = '', ...expected] = cells;
    const actor = people[who];
    if (!actor) throw new Error(`nobody is called ${who}`);
    expect(await everyDeed(actor)).toEqual(expected);
  });

  it('is the same in every state of the story', async () => {
    const stories = [
      await submittedStory(house, 'In review'),
      await approvedStory(house, 'Approved'),
      await liveStory(house, 'Live'),
    ];
    const spiked = await completeDraft(house, 'Spiked');
    await press(house, { storyId: spiked, action: 'spike', actor: house.editor, reason: 'No.' });
    for (const story of [...stories, spiked]) {
      storyId = story;
      expect(await everyDeed(house.reporter)).toEqual(rows[0]?.split(/\s+/).slice(1));
      expect(await everyDeed(house.admin)).toEqual(rows[5]?.split(/\s+/).slice(1));
    }
  });

  it('a thread of another story is not there', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const other = { storyId: await completeDraft(house, 'Other'), actor: house.editor };
    expect(codeOf(await resolveThread({ ...other, threadId }, house))).toBe('not_found');
    expect(codeOf(await reply({ ...other, threadId, commentId: newId(), text: 'B' }, house))).toBe(
      'not_found',
    );
    expect(codeOf(await readComments({ ...other, storyId: "'; --" }, house))).toBe('not_found');
    expect(
      codeOf(
        await startThread(
          { ...other, storyId: 'none', commentId: newId(), anchor: ON_STORY, text: 'A', isBlocking: false },
          house,
        ),
      ),
    ).toBe('not_found');
  });

  it('a contributor comments on the own story', async () => {
    const { contributor } = house;
    storyId = granted(await createStory({ actor: contributor, headline: 'Mine' }, house)).storyId;
    await started(house, { storyId, actor: contributor, text: 'Ready?' });
    expect(emptied(await threadsFor(house, storyId, contributor))).toEqual([['Cleo Ward: Ready?']]);
    const named = granted(await peopleToMention({ storyId, actor: contributor }, house));
    expect(named.map(({ name }) => name)).toEqual([
      'Cleo Ward',
      'Edie Marsh',
      'Max Lund',
      'Noa Reed',
      'Rob Hale',
    ]);
  });
});

describe('a thread', () => {
  it('is read by all, with what each may do in it', async () => {
    const threadId = await started(house, {
      storyId,
      actor: house.editor,
      text: 'Which one, @Noa Reed?',
      isBlocking: true,
    });
    await answered(house, { storyId, threadId, actor: house.reporter });
    const [forWriter] = await threadsFor(house, storyId, house.reporter);
    expect(forWriter).toMatchObject({ isBlocking: true, isMine: true, mentionsMe: true, resolved: null });
    expect(forWriter?.deeds).toEqual({ mayReply: true, maySettle: false, mayBlock: false, mayLift: false });
    expect(forWriter?.comments.map(({ isOwn }) => isOwn)).toEqual([false, true]);
    expect(forWriter?.comments[0]?.pieces).toEqual([
      { text: 'Which one, ', personId: null },
      { text: '@Noa Reed', personId: house.reporter.personId },
      { text: '?', personId: null },
    ]);
    expect((await threadsFor(house, storyId, house.otherReporter))[0]).toMatchObject({
      isMine: false,
      mentionsMe: false,
    });
  });

  it('is resolved by somebody at some time, takes no answer then, and is opened again', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const by = { storyId, threadId, actor: house.reporter };
    granted(await resolveThread(by, house));
    granted(await resolveThread({ ...by, actor: house.editor }, house));
    const [resolved] = await threadsFor(house, storyId, house.editor);
    expect(resolved?.resolved).toEqual({ byName: 'Noa Reed', at: house.now.toISOString() });
    expect(await reply({ ...by, commentId: newId(), text: 'Late' }, house)).toMatchObject({
      code: 'conflict',
      message: 'This thread is resolved. Reopen it to answer.',
    });
    granted(await reopenThread(by, house));
    expect((await threadsFor(house, storyId, house.editor))[0]?.resolved).toBeNull();
  });

  it('that is sent twice is there once, and nobody’s else id is taken', async () => {
    const thread = { storyId, commentId: newId(), anchor: ON_STORY, text: 'Once', isBlocking: false };
    const once = granted(await startThread({ ...thread, actor: house.editor }, house));
    expect(granted(await startThread({ ...thread, actor: house.editor }, house))).toEqual(once);
    expect(codeOf(await startThread({ ...thread, actor: house.reporter }, house))).toBe('conflict');
    const answer = {
      storyId,
      threadId: once.threadId,
      commentId: newId(),
      text: 'Twice',
      actor: house.reporter,
    };
    granted(await reply(answer, house));
    granted(await reply(answer, house));
    expect(emptied(await threadsFor(house, storyId, house.editor))).toEqual([
      ['Edie Marsh: Once', 'Noa Reed: Twice'],
    ]);
  });

  it('has as many comments as were written at once, each with its own place', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const texts = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(
      texts.map((text) => answered(house, { storyId, threadId, actor: house.reporter, text })),
    );
    const [thread] = await threadsFor(house, storyId, house.editor);
    expect(thread && said(thread).toSorted()).toEqual([
      'Edie Marsh: Which bridge?',
      ...texts.map((text) => `Noa Reed: ${text}`),
    ]);
  });
});

describe('a comment of one’s own', () => {
  it('is edited, and says so', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const commentId = await answered(house, { storyId, threadId, actor: house.reporter });
    granted(await editComment({ storyId, actor: house.reporter, commentId, text: ' The new one. ' }, house));
    expect(emptied(await threadsFor(house, storyId, house.editor))).toEqual([
      ['Edie Marsh: Which bridge?', 'Noa Reed: The new one. (edited)'],
    ]);
  });

  it('leaves a trace where it was answered, and none where it was not', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const asked = await answered(house, { storyId, threadId, actor: house.reporter, text: 'A secret' });
    const last = await answered(house, { storyId, threadId, actor: house.editor, text: 'Hm' });
    granted(await deleteComment({ storyId, actor: house.reporter, commentId: asked }, house));
    expect(emptied(await threadsFor(house, storyId, house.editor))).toEqual([
      ['Edie Marsh: Which bridge?', 'Noa Reed: (deleted)', 'Edie Marsh: Hm'],
    ]);
    expect(codeOf(await deleteComment({ storyId, actor: house.reporter, commentId: asked }, house))).toBe(
      'not_found',
    );
    granted(await deleteComment({ storyId, actor: house.editor, commentId: last }, house));
    expect(emptied(await threadsFor(house, storyId, house.editor))).toEqual([['Edie Marsh: Which bridge?']]);
  });

  it('takes its thread along when it was the only one left', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    const answer = await answered(house, { storyId, threadId, actor: house.reporter });
    const [thread] = await threadsFor(house, storyId, house.editor);
    const first = thread?.comments[0]?.id ?? '';
    granted(await deleteComment({ storyId, actor: house.editor, commentId: first }, house));
    granted(await deleteComment({ storyId, actor: house.reporter, commentId: answer }, house));
    expect(await threadsFor(house, storyId, house.editor)).toEqual([]);
  });
});
