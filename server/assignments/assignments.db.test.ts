import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { WHOLE_BOARD } from '@/newsroom/board-view';
import { readBoard } from '../board/read-board';
import { createStory } from '../stories/create';
import { readForDesk } from '../stories/read-for-desk';
import { granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { typeHeadline, typeParagraph } from '../stories/testing-typing';
import { claimAssignment } from './claim';
import { dropAssignment } from './drop';
import { giveAssignment, type Order } from './give';
import { handOver } from './hand-over';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const order = (more: Partial<Order> = {}): Order => ({
  title: 'Ferry delays',
  brief: 'Ask the harbour master why.',
  section: house.politics,
  kind: 'news',
  assignee: null,
  dueAt: new Date('2026-03-03T17:00:00Z'),
  commissionedWords: 600,
  ...more,
});
const give = async (more: Partial<Order> = {}, actor = house.editor) =>
  granted(await giveAssignment({ ...order(more), actor }, house));
const given = async (assignee: Actor) => {
  const { storyId } = await give({ assignee: assignee.personId });
  if (!storyId) throw new Error('No story was started');
  return storyId;
};
const seen = (storyId: string, actor: Actor) => readForDesk({ storyId, actor }, house);
const waiting = async (actor: Actor) =>
  granted(await readBoard({ actor, view: WHOLE_BOARD }, house)).assignments.map(({ id }) => id);
const mails = async () => {
  const rows = await house.database.read.select({ payload: outbox.payload }).from(outbox);
  return rows.map(({ payload }) => payload as { toPersonId: string; subject: string; text: string });
};

describe('an assignment that is given to somebody', () => {
  it('is a draft of theirs with the details that were ordered, and no work of the editor', async () => {
    const storyId = await given(house.reporter);
    expect(granted(await seen(storyId, house.reporter))).toMatchObject({
      headline: '',
      status: 'Draft',
      contributors: [],
      mayWrite: true,
      details: {
        section: house.politics,
        commissionedWords: 600,
        byline: [{ name: 'Noa Reed' }],
      },
      assignment: {
        title: 'Ferry delays',
        brief: 'Ask the harbour master why.',
        givenBy: 'Edie Marsh',
        assignee: { name: 'Noa Reed' },
        dueAt: '2026-03-03T17:00:00.000Z',
        mayHandOver: true,
      },
      history: [{ sentence: 'Started by Edie Marsh' }],
    });
    expect((await mails()).at(-1)).toMatchObject({
      toPersonId: house.reporter.personId,
      subject: 'You have an assignment from Edie Marsh',
      text: expect.not.stringContaining('Ferry'),
    });
  });

  it('can be approved by the editor who gave it', async () => {
    const storyId = await given(house.reporter);
    await typeHeadline(house, storyId, house.reporter, 'Ferry late');
    await typeParagraph(house, storyId, house.reporter, 'The ferry was late.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    expect(granted(await seen(storyId, house.editor)).status).toBe('Approved');
  });

  it.each([
    ['a reporter', () => ({}), () => house.reporter, 'not_allowed'],
    ['a contributor', () => ({}), () => house.contributor, 'not_allowed'],
    ['an admin', () => ({}), () => house.admin, 'not_allowed'],
    ['an editor, to an admin', () => ({ assignee: house.admin.personId }), () => house.editor, 'invalid'],
    ['an editor, to nobody who is here', () => ({ assignee: 'gone' }), () => house.editor, 'invalid'],
    ['an editor, to no section', () => ({ section: 'gone' }), () => house.editor, 'invalid'],
    ['an editor, without a title', () => ({ title: ' \u200b ' }), () => house.editor, 'invalid'],
  ])('is refused to %s, and nothing is written', async (_, more, actor, code) => {
    const before = await waiting(house.editor);
    const outcome = await giveAssignment({ ...order(more()), actor: actor() }, house);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(await waiting(house.editor)).toEqual(before);
  });
});

describe('an assignment that waits', () => {
  it('is shown to who may claim it and to nobody else', async () => {
    const { assignmentId, storyId } = await give();
    expect(storyId).toBeNull();
    expect(await waiting(house.reporter)).toContain(assignmentId);
    expect(await waiting(house.editor)).toContain(assignmentId);
    expect(await waiting(house.contributor)).toEqual([]);
    expect(await claimAssignment({ assignmentId, actor: house.contributor }, house)).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('belongs to one of two who claim it at once, and the other is told whose it is', async () => {
    const { assignmentId } = await give();
    const outcomes = await Promise.all(
      [house.reporter, house.otherReporter].map((actor) => claimAssignment({ assignmentId, actor }, house)),
    );
    const lost = outcomes.findIndex(({ ok }) => !ok);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = lost === 1 ? 'Noa Reed' : 'Rob Hale';
    expect(outcomes[lost]).toMatchObject({
      code: 'conflict',
      message: `Already claimed by ${winner} at 12:00.`,
    });
    const toGiver = (await mails()).filter(({ subject }) =>
      subject.endsWith('claimed an assignment of yours'),
    );
    expect(toGiver).toMatchObject([
      { toPersonId: house.editor.personId, subject: expect.stringContaining(winner) },
    ]);
    expect(await waiting(house.editor)).not.toContain(assignmentId);
  });

  it('is dropped by editors only, and cannot be claimed afterwards', async () => {
    const { assignmentId } = await give();
    expect(await dropAssignment({ assignmentId, actor: house.reporter }, house)).toMatchObject({
      code: 'not_allowed',
    });
    granted(await dropAssignment({ assignmentId, actor: house.editor }, house));
    expect(await waiting(house.editor)).not.toContain(assignmentId);
    expect(await claimAssignment({ assignmentId, actor: house.reporter }, house)).toMatchObject({
      message: 'Already dropped by Edie Marsh at 12:00.',
    });
    const missing = { assignmentId: 'gone', actor: house.editor };
    expect(await dropAssignment(missing, house)).toMatchObject({ code: 'not_found' });
    expect(await claimAssignment(missing, house)).toMatchObject({ code: 'not_found' });
  });
});

describe('handing over', () => {
  it('takes the story from who has written nothing in it, with its byline', async () => {
    const storyId = await given(house.contributor);
    const wish = { storyId, to: house.reporter.personId, note: 'She knows the harbour.' };
    granted(await handOver({ ...wish, actor: house.contributor }, house));
    expect(granted(await seen(storyId, house.reporter))).toMatchObject({
      mayWrite: true,
      details: { byline: [{ name: 'Noa Reed' }], revision: 2 },
      assignment: {
        assignee: { name: 'Noa Reed' },
        handedOver: { byName: 'Cleo Ward', note: 'She knows the harbour.' },
      },
    });
    expect(await seen(storyId, house.contributor)).toMatchObject({ code: 'not_found' });
    expect((await mails()).at(-1)).toMatchObject({
      toPersonId: house.reporter.personId,
      subject: 'An assignment was handed over to you by Cleo Ward',
    });
  });

  it('leaves who has written in it among its writers', async () => {
    const storyId = await given(house.contributor);
    await typeParagraph(house, storyId, house.contributor, 'The ferry was late.');
    granted(await handOver({ storyId, to: house.reporter.personId, note: '', actor: house.editor }, house));
    expect(granted(await seen(storyId, house.contributor))).toMatchObject({ mayWrite: true });
    expect(granted(await seen(storyId, house.reporter))).toMatchObject({ mayWrite: true });
  });

  it.each([
    [
      'a colleague who does not have it',
      () => house.otherReporter,
      () => house.editor.personId,
      'not_allowed',
    ],
    ['who may not see the story', () => house.contributor, () => house.editor.personId, 'not_found'],
    ['an editor, to who has it already', () => house.editor, () => house.reporter.personId, 'invalid'],
    ['an editor, to somebody who does not write', () => house.editor, () => house.admin.personId, 'invalid'],
  ])('is refused to %s', async (_, actor, to, code) => {
    const storyId = await given(house.reporter);
    const outcome = await handOver({ storyId, to: to(), note: '', actor: actor() }, house);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(granted(await seen(storyId, house.editor)).assignment?.assignee?.name).toBe('Noa Reed');
  });

  it('is refused once the text is with the desk, and for a story that nobody ordered', async () => {
    const storyId = await given(house.reporter);
    await typeParagraph(house, storyId, house.reporter, 'The ferry was late.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const wish = { to: house.otherReporter.personId, note: '', actor: house.editor };
    expect(await handOver({ ...wish, storyId }, house)).toMatchObject({ code: 'conflict' });
    const own = granted(await createStory({ actor: house.reporter }, house));
    expect(await handOver({ ...wish, storyId: own.storyId }, house)).toMatchObject({ code: 'conflict' });
  });
});
