import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitingMessages } from '@/db/queries/outbox';
import { listVersions } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import {
  approvedStory,
  completeDraft,
  granted,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
  tryPress,
} from '../stories/testing-newsroom';
import { editComment } from './change-comment';
import { liftBlock, resolveThread } from './settle-thread';
import { answered, onWords, started, threadsFor } from './testing-comments';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const SOON = () => ({ now: new Date(house.now.getTime() + 1), limit: 1_000 });

describe('a comment that stops the story', () => {
  let storyId: string;
  let threadId: string;
  beforeEach(async () => {
    storyId = await submittedStory(house);
    const anchor = onWords('open again');
    threadId = await started(house, { storyId, actor: house.otherEditor, anchor, isBlocking: true });
  });
  const approve = () => tryPress(house, { storyId, action: 'approve', actor: house.editor });

  it('stops Approve and says where, until it is resolved', async () => {
    expect(await approve()).toMatchObject({
      ok: false,
      code: 'not_ready',
      problems: [
        {
          code: 'G7',
          severity: 'hard',
          message: 'A comment by Max Lund on “open again” stops the story until it is resolved.',
          threadId,
          blockId: expect.any(String),
        },
      ],
    });
    granted(await resolveThread({ storyId, threadId, actor: house.otherEditor }, house));
    expect((await approve()).ok).toBe(true);
  });

  it('stops it no longer when it is lifted, and is then one more warning', async () => {
    granted(await liftBlock({ storyId, threadId, actor: house.editor }, house));
    expect((await approve()).ok).toBe(true);
    const { history, checks } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(history[0]?.sentence).toContain('Approved');
    expect(checks.filter(({ code }) => code === 'G7')).toEqual([
      { code: 'G7', severity: 'soft', message: 'A comment is still open.' },
    ]);
  });

  it('stands on the page of the story, with how many are open', async () => {
    const { checks, openThreads, transitions } = granted(
      await readForDesk({ storyId, actor: house.editor }, house),
    );
    expect([openThreads, checks.filter(({ code }) => code === 'G7').length]).toEqual([1, 1]);
    expect(transitions.find(({ action }) => action === 'approve')?.problems).toMatchObject([{ code: 'G7' }]);
  });
});

it.each(['publish', 'schedule'] as const)('one that comes after the approval stops %s', async (action) => {
  const storyId = await approvedStory(house, `Stopped ${action}`);
  await started(house, { storyId, actor: house.editor, isBlocking: true });
  const releaseAt = new Date(house.now.getTime() + 3_600_000);
  expect(await tryPress(house, { storyId, action, actor: house.editor, releaseAt })).toMatchObject({
    ok: false,
    problems: [{ code: 'G7', severity: 'hard' }],
  });
});

it('readers, versions and the story as JSON have no comment, and an approval stands', async () => {
  const storyId = await approvedStory(house, 'Quiet');
  await started(house, { storyId, actor: house.editor, text: 'CANARY' });
  expect(JSON.stringify(granted(await readAsJson({ storyId, actor: house.editor }, house)))).not.toContain(
    'CANARY',
  );
  await press(house, { storyId, action: 'publish', actor: house.editor });
  expect(JSON.stringify(await listVersions(house.database.read, storyId))).not.toContain('CANARY');
});

describe('people are told', () => {
  let storyId: string;
  let before: Set<string>;
  const messages = async () => {
    const rows = await waitingMessages(house.database.read, SOON());
    return rows.filter(({ id }) => !before.has(id));
  };
  beforeEach(async () => {
    storyId = await completeDraft(house);
    before = new Set();
    before = new Set((await messages()).map(({ id }) => id));
  });

  async function told(): Promise<string[]> {
    const names = new Map<unknown, string>(
      [
        house.reporter,
        house.otherReporter,
        house.editor,
        house.otherEditor,
        house.contributor,
        house.admin,
      ].map(({ personId, name }: Actor) => [personId, name]),
    );
    const payloads = (await messages()).map(
      ({ payload }) => payload as { toPersonId: string; subject: string },
    );
    return payloads.map(({ toPersonId, subject }) => `${names.get(toPersonId)}: ${subject}`).toSorted();
  }

  it('who is mentioned and may read it, each once, and never who wrote it', async () => {
    const text = '@Noa Reed @Rob Hale @Rob Hale @Edie Marsh @Cleo Ward @Ada Price SECRET';
    await started(house, { storyId, actor: house.editor, text });
    expect(await told()).toEqual([
      'Noa Reed: Edie Marsh mentioned you in a comment',
      'Rob Hale: Edie Marsh mentioned you in a comment',
    ]);
  });

  it('by a mail that leads to the thread and has no word of it', async () => {
    const threadId = await started(house, { storyId, actor: house.editor, text: '@Noa Reed SECRET' });
    expect((await messages()).map(({ topic, payload }) => ({ topic, payload }))).toEqual([
      {
        topic: 'mail',
        payload: {
          toPersonId: house.reporter.personId,
          subject: 'Edie Marsh mentioned you in a comment',
          text: 'Edie Marsh mentioned you in a comment.',
          path: `/desk/stories/${storyId}?comment=${threadId}`,
        },
      },
    ]);
  });

  it('everybody in the thread of an answer, for the nearest reason', async () => {
    const threadId = await started(house, { storyId, actor: house.editor });
    await answered(house, { storyId, threadId, actor: house.reporter });
    await answered(house, { storyId, threadId, actor: house.otherReporter, text: 'Ask @Noa Reed' });
    expect(await told()).toEqual([
      'Edie Marsh: Noa Reed answered in a thread of yours',
      'Edie Marsh: Rob Hale answered in a thread of yours',
      'Noa Reed: Rob Hale mentioned you in a comment',
    ]);
  });

  it('the authors of a comment that stops their story', async () => {
    await started(house, { storyId, actor: house.editor, isBlocking: true });
    expect(await told()).toEqual(['Noa Reed: A comment by Edie Marsh stops your story']);
  });

  it('of an edited comment only who is newly mentioned', async () => {
    await started(house, { storyId, actor: house.editor, text: '@Noa Reed?' });
    const commentId = (await threadsFor(house, storyId, house.editor))[0]?.comments[0]?.id ?? '';
    granted(
      await editComment({ storyId, actor: house.editor, commentId, text: '@Noa Reed, @Rob Hale?' }, house),
    );
    expect(await told()).toEqual([
      'Noa Reed: Edie Marsh mentioned you in a comment',
      'Rob Hale: Edie Marsh mentioned you in a comment',
    ]);
  });
});
