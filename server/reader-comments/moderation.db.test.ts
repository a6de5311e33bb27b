import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit, readerComment } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import type { CommentQueue } from '@/newsroom/reader-comments/states';
import { granted } from '../stories/testing-newsroom';
import { decideAppeal } from './decide-appeal';
import { type Decision, moderateComment } from './moderate';
import { countForModerators, readQueue } from './read-queue';
import { reportComment } from './report-comment';
import { letCommenterBack, sanctionCommenter } from './sanction-commenter';
import { openReaders, type Readers } from './testing-readers';

let readers: Readers;
let edie: Actor;
let max: Actor;

beforeAll(async () => {
  readers = await openReaders();
  edie = readers.house.editor;
  max = readers.house.otherEditor;
});
afterAll(() => readers.house.database.close());
beforeEach(async () => {
  await readers.house.database.inTransaction((tx) => tx.delete(readerComment));
  await readers.choose({ mode: 'open' });
  await readers.post();
});

const REFUSE = { deed: 'refuse', ground: 'off_topic', note: 'Write to us instead.' } as const;
const REMOVE = { ...REFUSE, deed: 'remove' } as const;
const APPROVE = { deed: 'approve' } as const;

async function decide(commentId: string, wish: Decision['wish'], actor = edie, revision?: number) {
  const seen = revision ?? (await readers.find(commentId)).revision;
  return moderateComment({ commentId, revision: seen, wish }, { ...readers.house, actor });
}

const report = (commentId: string, network: string, at = readers.house.now) =>
  reportComment(
    { storyId: 'gale', commentId, kind: 'abuse', note: 'Look at this.', network },
    { database: readers.house.database, outbound: { ask: never }, authSecret: 'secret', now: at },
  );
const never = () => Promise.reject(new Error('nobody asks outside here'));

async function idsIn(queue: CommentQueue, actor = edie): Promise<string[]> {
  const { read } = readers.house.database;
  const asked = { actor, queue, storyId: null, page: 1 };
  return granted(await readQueue(asked, { read, now: readers.house.now })).comments.map(({ id }) => id);
}

async function entryIn(queue: CommentQueue, actor = edie) {
  const { read } = readers.house.database;
  const asked = { actor, queue, storyId: null, page: 1 };
  const page = granted(await readQueue(asked, { read, now: readers.house.now }));
  const [entry] = page.comments;
  if (!entry) throw new Error('The queue is empty');
  return entry;
}

async function heldComment() {
  await readers.choose({ mode: 'premoderated' });
  return readers.send();
}

describe('a moderator', () => {
  it('finds what waits with its reasons, approves it, and who wrote it is told', async () => {
    const { id, text } = await heldComment();
    expect(await entryIn('waiting')).toMatchObject({
      id,
      reasons: ['Every comment on this story is looked at first.'],
    });
    expect(JSON.stringify(await entryIn('waiting'))).not.toContain('@');
    granted(await decide(id, APPROVE));
    expect(await readers.shown()).toEqual([`Rita: ${text}`]);
    expect(await readers.post()).toMatchObject([{ subject: expect.stringContaining('published') }]);
    expect(await idsIn('waiting')).toEqual([]);
  });

  it('refuses it with a reason that its commenter gets', async () => {
    const { id } = await heldComment();
    granted(await decide(id, REFUSE));
    expect(await readers.shown()).toEqual([]);
    const [mail] = await readers.post();
    expect(mail?.text).not.toContain('Write to us');
    expect(await entryIn('refused')).toMatchObject({
      decided: { byName: 'Edie Marsh', sentence: 'It is not about this story. Write to us instead.' },
    });
  });

  it('gives a reason', async () => {
    const { id } = await heldComment();
    const wish = { deed: 'refuse', ground: 'other', note: ' ' } as const;
    expect(await decide(id, wish)).toMatchObject({ code: 'invalid' });
  });

  it('decides once: of two at one moment the second is told who was quicker', async () => {
    const { id, revision } = await heldComment();
    const both = await Promise.all([decide(id, APPROVE, edie, revision), decide(id, REFUSE, max, revision)]);
    const refused = both.filter((each) => !each.ok);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^(Edie Marsh|Max Lund) has decided about this comment\. It is now: /),
    });
    const deeds = await readers.house.database.read
      .select({ act: audit.act })
      .from(audit)
      .where(eq(audit.aboutId, id))
      .orderBy(asc(audit.number));
    expect(deeds).toEqual([{ act: 'reader_comment' }]);
  });

  it('is nobody without the role', async () => {
    const { id } = await heldComment();
    for (const actor of [readers.house.reporter, readers.house.admin, readers.house.contributor]) {
      expect(await decide(id, APPROVE, actor)).toMatchObject({ code: 'not_allowed' });
      const asked = { actor, queue: 'waiting' as const, storyId: null, page: 1 };
      const { database, now } = readers.house;
      expect(await readQueue(asked, { read: database.read, now })).toMatchObject({ code: 'not_allowed' });
    }
  });

  it('has nothing of a story that readers do not have', async () => {
    await heldComment();
    expect(await countForModerators(readers.house.database.read)).toBe(1);
    await readers.paper.publish({ id: 'fog', section: 'sport', slug: 'fog' });
    const [row] = await readers.house.database.read.select().from(readerComment);
    await readers.house.database.inTransaction((tx) =>
      tx.insert(readerComment).values({ ...row, id: 'on-fog', rootId: 'on-fog', storyId: 'fog' } as never),
    );
    expect(await countForModerators(readers.house.database.read)).toBe(2);
    await readers.paper.withdraw({ id: 'fog', section: 'sport', slug: 'fog' });
    expect(await countForModerators(readers.house.database.read)).toBe(1);
    expect(await idsIn('waiting')).not.toContain('on-fog');
  });
});

describe('a report', () => {
  it('brings an approved comment back to the moderators, each time anew', async () => {
    const { id } = await readers.send();
    expect(await idsIn('reported')).toEqual([]);
    granted(await report(id, '192.0.2.10'));
    expect(await entryIn('reported')).toMatchObject({ id, reports: [{ note: 'Look at this.' }] });
    granted(await decide(id, APPROVE));
    expect(await idsIn('reported')).toEqual([]);
    granted(await report(id, '192.0.2.10'));
    expect(await idsIn('reported')).toEqual([id]);
    expect(await readers.shown()).toHaveLength(1);
  });

  it('hides a comment with the third network, until somebody has looked', async () => {
    const { id } = await readers.send();
    for (const network of ['192.0.2.10', '192.0.2.10', '192.0.2.11']) granted(await report(id, network));
    expect(await readers.shown()).toHaveLength(1);
    granted(await report(id, '192.0.2.12'));
    expect(await readers.shown()).toEqual([]);
    expect((await entryIn('reported')).reports).toHaveLength(3);
    granted(await decide(id, APPROVE));
    expect(await readers.shown()).toHaveLength(1);
  });

  it('is seen by who decides: one that came meanwhile stops the decision', async () => {
    const { id, revision } = await readers.send();
    granted(await report(id, '192.0.2.10'));
    expect(await decide(id, REMOVE, edie, revision)).toMatchObject({ code: 'conflict' });
    granted(await decide(id, REMOVE));
    expect(await readers.shown()).toEqual([]);
    expect(await report(id, '192.0.2.11')).toMatchObject({ code: 'not_found' });
  });

  it('comes ten times an hour from one network', async () => {
    const at = new Date(readers.house.now.getTime() + 60_000);
    for (let count = 0; count < 10; count += 1) {
      const { id } = await readers.send({ knownAs: `${count}@reader.example` });
      granted(await report(id, '198.51.100.1', at));
    }
    const { id } = await readers.send({ knownAs: 'last@reader.example' });
    expect(await report(id, '198.51.100.1', at)).toMatchObject({ code: 'too_many' });
  });
});

describe('an appeal', () => {
  const answer = async (
    commentId: string,
    outcome: 'let_in' | 'upheld',
    actor: Actor,
    words = 'We stay by it.',
  ) =>
    decideAppeal(
      { commentId, revision: (await readers.find(commentId)).revision, outcome, answer: words },
      { ...readers.house, actor },
    );

  async function removedComment() {
    const { id } = await readers.send();
    granted(await decide(id, REMOVE));
    await readers.post();
    return id;
  }

  it('is made once, and decided by somebody else', async () => {
    const id = await removedComment();
    granted(await readers.own(id, 'appeal', 'It was about the story.'));
    expect(await readers.own(id, 'appeal', 'Again.')).toMatchObject({ code: 'conflict' });
    expect(await entryIn('appeals')).toMatchObject({ id, appeal: { isMine: true } });
    expect(await entryIn('appeals', max)).toMatchObject({ id, appeal: { isMine: false } });
    expect(await answer(id, 'let_in', edie)).toMatchObject({ code: 'not_allowed' });
    expect(await decide(id, APPROVE)).toMatchObject({ code: 'conflict' });
    granted(await answer(id, 'let_in', max));
    expect(await readers.shown()).toHaveLength(1);
    expect(await readers.post()).toMatchObject([{ subject: expect.stringContaining('granted') }]);
  });

  it('is answered when the decision stays, and is over then', async () => {
    const id = await removedComment();
    granted(await readers.own(id, 'appeal', 'It was about the story.'));
    expect(await answer(id, 'upheld', max, '')).toMatchObject({ code: 'invalid' });
    granted(await answer(id, 'upheld', max));
    expect(await idsIn('appeals')).toEqual([]);
    expect(await readers.shown()).toEqual([]);
    expect(await readers.own(id, 'appeal', 'Again.')).toMatchObject({ code: 'conflict' });
    expect(await answer(id, 'upheld', edie)).toMatchObject({ code: 'conflict' });
  });

  it('is open against what the pipeline refused, and anybody decides', async () => {
    const { commentId: id } = granted(
      await readers.trySend({ email: 'p@reader.example', text: 'What drivel.' }),
    );
    await readers.choose({ mode: 'open' }, { banned: ['drivel'] });
    granted(await readers.own(id, 'confirm'));
    granted(await readers.own(id, 'appeal', 'It is a harmless word.'));
    granted(await answer(id, 'let_in', edie));
    expect(await readers.shown()).toEqual(['Rita: What drivel.']);
  });

  it('is for what was refused or removed', async () => {
    const { id } = await readers.send();
    expect(await readers.own(id, 'appeal', 'Why not.')).toMatchObject({ code: 'conflict' });
  });
});

describe('who is kept from commenting', () => {
  const DAY = 86_400_000;
  const by = { knownAs: 'loud@reader.example' };
  const at = (days: number) => new Date(readers.house.now.getTime() + days * DAY);

  it('is suspended until a day, banned for good, and let back', async () => {
    const comment = await readers.send(by);
    const commenterId = comment.commenterId ?? '';
    const context = { ...readers.house, actor: edie };
    granted(await sanctionCommenter({ commenterId, days: 7, reason: 'Threats.' }, context));
    expect(await readers.trySend({ ...by, at: at(6) })).toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('Threats.'),
    });
    granted(await readers.trySend({ ...by, at: at(7) }));
    granted(await sanctionCommenter({ commenterId, days: null, reason: 'Again.' }, context));
    expect(await readers.trySend({ ...by, at: at(300) })).toMatchObject({ code: 'not_allowed' });
    granted(await letCommenterBack({ commenterId }, context));
    granted(await readers.trySend({ ...by, at: at(8) }));
    expect(await letCommenterBack({ commenterId }, context)).toMatchObject({ code: 'conflict' });
  });

  it('is told so only to who has the address: another browser learns nothing', async () => {
    const comment = await readers.send(by);
    const context = { ...readers.house, actor: edie };
    granted(
      await sanctionCommenter({ commenterId: comment.commenterId ?? '', days: null, reason: 'No.' }, context),
    );
    const sent = granted(await readers.trySend({ email: 'loud@reader.example' }));
    expect(sent.state).toBe('unconfirmed');
    granted(await readers.own(sent.commentId, 'confirm'));
    expect(await readers.find(sent.commentId)).toMatchObject({
      state: 'refused',
      reasons: [{ step: 'sanction' }],
    });
  });

  it('is kept by moderators alone, with a reason', async () => {
    const wish = { commenterId: 'nobody', days: 1, reason: 'No.' } as const;
    const as = (actor: Actor) => ({ ...readers.house, actor });
    expect(await sanctionCommenter(wish, as(readers.house.reporter))).toMatchObject({ code: 'not_allowed' });
    expect(await sanctionCommenter({ ...wish, reason: ' ' }, as(edie))).toMatchObject({ code: 'invalid' });
    expect(await sanctionCommenter(wish, as(edie))).toMatchObject({ code: 'not_found' });
  });
});
