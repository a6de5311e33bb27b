import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNotices } from '@/db/queries/notice';
import { putSetting } from '@/db/queries/setting';
import { outbox, story } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import type { MailChoice, NoticeKind } from '@/newsroom/notice-kinds';
import { sendDigests } from '../jobs/send-digests';
import { granted, hire, type Newsroom, openNewsroom, submittedStory } from '../stories/testing-newsroom';
import { countUnreadOf, openNotice, readAll, readInbox } from './inbox';
import { chooseNotices, readNoticeChoices } from './notice-choices';
import { tellPeople } from './tell-people';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
  await house.database.inTransaction((tx) =>
    putSetting(tx, { key: 'timeZone', value: 'Europe/Berlin', changedAt: house.now, changedBy: null }),
  );
});
afterAll(() => house.database.close());

const read = () => house.database.read;
const at = (iso: string) => new Date(iso);
let hired = 0;

/** Somebody new, so that what others were told is not in the way. */
async function somebody(choices: Partial<Record<NoticeKind, MailChoice>> = {}): Promise<Actor> {
  hired += 1;
  const actor = await house.database.inTransaction((tx) => hire(tx, `Person ${hired}`, ['reporter']));
  const chosen = Object.entries(choices).map(([kind, mail]) => ({ kind: kind as NoticeKind, mail }));
  granted(await chooseNotices({ actor, choices: chosen }, house));
  return actor;
}

const tell = (
  actor: Actor,
  subject: string,
  { kind = 'comment' as NoticeKind, storyId = null as string | null, now = house.now } = {},
) =>
  house.database.inTransaction((tx) =>
    tellPeople(
      tx,
      [{ toPersonId: actor.personId, kind, storyId, subject, text: `${subject}.`, path: '/desk/stories/1' }],
      now,
    ),
  );

const sentences = async (actor: Actor) =>
  (await readInbox(read(), { actor, after: null })).notices.map(({ sentence }) => sentence);

async function mailsTo({ personId }: Actor): Promise<string[]> {
  const rows = await read().select({ payload: outbox.payload }).from(outbox);
  return rows
    .map(({ payload }) => payload as { toPersonId: string; subject: string; text: string })
    .filter(({ toPersonId }) => toPersonId === personId)
    .map(({ subject, text }) => `${subject} / ${text}`);
}

describe('what somebody is told', () => {
  it('is in their inbox at once, newest first, and in nobody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await tell(one, 'First', { now: at('2026-03-02T10:00:00Z') });
    await tell(one, 'Second', { now: at('2026-03-02T11:00:00Z') });
    expect(await sentences(one)).toEqual(['Second', 'First']);
    expect(await sentences(other)).toEqual([]);
  });

  it('is mailed at once, unless they chose otherwise', async () => {
    const [usual, never] = [await somebody(), await somebody({ comment: 'never' })];
    for (const actor of [usual, never]) await tell(actor, 'A comment');
    expect(await mailsTo(usual)).toEqual(['A comment / A comment.']);
    expect(await mailsTo(never)).toEqual([]);
    expect(await sentences(never)).toEqual(['A comment']);
  });

  it('is told by a step of a story to every editor, with no word of it', async () => {
    await submittedStory(house, 'Secret of the harbour');
    for (const actor of [house.editor, house.otherEditor]) {
      const [sentence = ''] = await sentences(actor);
      expect(sentence).toBe('A story was submitted for review by Noa Reed');
    }
    expect(await sentences(house.reporter)).toEqual([]);
  });

  it('is named on the desk by what the story is called now, for who may see it', async () => {
    const contributor = await house.database.inTransaction((tx) => hire(tx, 'Cleo Moss', ['contributor']));
    const storyId = await submittedStory(house, 'Ferry sails');
    for (const actor of [house.editor, contributor]) await tell(actor, 'It was told', { storyId });
    await house.database.inTransaction((tx) => tx.update(story).set({ headline: 'Ferry stays' }));
    const toldOf = async (actor: Actor) =>
      (await readInbox(read(), { actor, after: null })).notices
        .filter(({ sentence }) => sentence === 'It was told')
        .map((notice) => notice.story);
    expect(await toldOf(house.editor)).toEqual(['Ferry stays']);
    expect(await toldOf(contributor)).toEqual([null]);
  });

  it('is not told when the deed is undone', async () => {
    const one = await somebody();
    const broken = house.database.inTransaction(async (tx) => {
      const notice = {
        toPersonId: one.personId,
        storyId: null,
        kind: 'step',
        subject: 'No',
        text: 'No.',
        path: '/',
      } as const;
      await tellPeople(tx, [notice], house.now);
      throw new Error('undone');
    });
    await expect(broken).rejects.toThrow('undone');
    expect([await sentences(one), await mailsTo(one)]).toEqual([[], []]);
  });
});

describe('reading', () => {
  it('marks what is opened, once, and leads to what it is about', async () => {
    const one = await somebody();
    await tell(one, 'First');
    await tell(one, 'Second');
    const [newest] = await listNotices(read(), { personId: one.personId, after: null, limit: 1 });
    const noticeId = newest?.id ?? '';
    expect(granted(await openNotice({ noticeId, actor: one }, house))).toEqual({ path: '/desk/stories/1' });
    const later = { database: house.database, now: at('2027-01-01T00:00:00Z') };
    granted(await openNotice({ noticeId, actor: one }, later));
    expect(await countUnreadOf(read(), one)).toBe(1);
    const [opened] = await listNotices(read(), { personId: one.personId, after: null, limit: 1 });
    expect(opened?.readAt).toEqual(house.now);
  });

  it('opens nobody else’s', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await tell(one, 'Private');
    const [notice] = await listNotices(read(), { personId: one.personId, after: null, limit: 1 });
    const tried = await openNotice({ noticeId: notice?.id ?? '', actor: other }, house);
    expect(tried).toMatchObject({ ok: false, code: 'not_found' });
    expect(await countUnreadOf(read(), one)).toBe(1);
  });

  it('of everything leaves other people’s unread', async () => {
    const [one, other] = [await somebody(), await somebody()];
    for (const actor of [one, other]) await tell(actor, 'News');
    granted(await readAll({ actor: one }, house));
    expect([await countUnreadOf(read(), one), await countUnreadOf(read(), other)]).toEqual([0, 1]);
  });

  it('goes page by page through many, each once, and takes no place that is none', async () => {
    const one = await somebody();
    for (let number = 0; number < 60; number += 1) await tell(one, `Notice ${number}`);
    const first = await readInbox(read(), { actor: one, after: null });
    const second = await readInbox(read(), { actor: one, after: first.next });
    expect([first.notices.length, second.notices.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(60);
    const odd = await readInbox(read(), { actor: one, after: "2026_'; drop table notice" });
    expect(odd.notices).toEqual(first.notices);
  });
});

describe('mail that comes together', () => {
  const digest = (iso: string) => sendDigests({ database: house.database, now: at(iso) });

  it('goes out once, an hour after the first of it, with all that waits', async () => {
    const one = await somebody({ comment: 'hourly' });
    await tell(one, 'First', { now: at('2026-03-02T10:00:00Z') });
    await tell(one, 'Second', { now: at('2026-03-02T10:50:00Z') });
    await digest('2026-03-02T10:59:59Z');
    expect(await mailsTo(one)).toEqual([]);
    await Promise.all([digest('2026-03-02T11:00:00Z'), digest('2026-03-02T11:00:01Z')]);
    await digest('2026-03-02T12:00:00Z');
    expect(await mailsTo(one)).toEqual(['2 things on the desk since the last mail / – First.\n– Second.']);
  });

  it('of each morning waits for seven o’clock where the newsroom is', async () => {
    const one = await somebody({ mention: 'daily' });
    await tell(one, 'Mentioned', { kind: 'mention', now: at('2026-03-02T20:00:00Z') });
    await digest('2026-03-03T05:59:59Z');
    expect(await mailsTo(one)).toEqual([]);
    await digest('2026-03-03T06:00:00Z');
    expect(await mailsTo(one)).toEqual(['One thing on the desk since the last mail / – Mentioned.']);
  });

  it('leaves out what has been read meanwhile', async () => {
    const one = await somebody({ comment: 'hourly' });
    await tell(one, 'Read', { now: at('2026-03-02T10:00:00Z') });
    granted(await readAll({ actor: one }, house));
    await digest('2026-03-02T13:00:00Z');
    expect(await mailsTo(one)).toEqual([]);
  });

  it('names thirty things and counts the rest', async () => {
    const one = await somebody({ comment: 'hourly' });
    for (let number = 0; number < 33; number += 1)
      await tell(one, `Notice ${number}`, { now: at('2026-03-02T10:00:00Z') });
    await digest('2026-03-02T12:00:00Z');
    const [mail = ''] = await mailsTo(one);
    expect(mail).toContain('33 things');
    expect(mail).toContain('And 3 more in your inbox.');
  });
});

describe('the choices', () => {
  it('are the usual ones until somebody makes one, and one’s own', async () => {
    const [one, other] = [await somebody({ media: 'daily' }), await somebody()];
    const chosen = async (actor: Actor) =>
      Object.fromEntries((await readNoticeChoices(read(), actor)).map(({ kind, mail }) => [kind, mail]));
    const usual = {
      step: 'now',
      comment: 'now',
      mention: 'now',
      assignment: 'now',
      approval: 'now',
      schedule: 'now',
      task: 'now',
      seal: 'now',
      mistake: 'hourly',
      media: 'now',
    };
    expect(await chosen(one)).toEqual({ ...usual, media: 'daily' });
    expect(await chosen(other)).toEqual(usual);
  });
});
