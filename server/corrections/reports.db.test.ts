import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listNotices } from '@/db/queries/notice';
import { waitingMessages } from '@/db/queries/outbox';
import { audit, mistakeReport } from '@/db/schema';
import { makeLog } from '../log';
import type { Mail } from '../notify/mailer';
import { sendOutbox } from '../notify/send-outbox';
import { outboundClient } from '../outbound/guarded-fetch';
import { sealStory } from '../sealed/seal-story';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import { granted, liveStory, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { forgetReaders } from './forget-readers';
import { correctForReport, dismissReport, takeReport } from './handle-report';
import { READER_ANSWER } from './reader-answer';
import { firstBlock, publishUpdate, queueOf, retype, SECRET, send, update } from './testing-reports';

let house: Newsroom;
let storyId: string;
let made = 0;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  await house.database.inTransaction((tx) => tx.delete(mistakeReport));
  made += 1;
  storyId = await liveStory(house, `Bridge number ${made}`);
});

const HOUR = 3_600_000;
const at = (hours: number): Newsroom => ({ ...house, now: new Date(house.now.getTime() + hours * HOUR) });
const stored = async () =>
  house.database.read.select().from(mistakeReport).where(eq(mistakeReport.storyId, storyId));

async function reported(more: Parameters<typeof send>[2] = {}): Promise<string> {
  granted(await send(house, storyId, more));
  const [report] = await queueOf(house, house.editor);
  if (!report) throw new Error('Nothing was reported');
  return report.id;
}

const words = (quote: string, more = {}) => ({
  place: { about: 'story', words: quote, before: '', after: '', ...more },
});

async function mailsSent(now = house.now): Promise<Mail[]> {
  const mails: Mail[] = [];
  const mailRoom = {
    siteUrl: 'https://paper.example',
    outbound: outboundClient(),
    authSecret: SECRET,
    send: async (mail: Mail) => void mails.push(mail),
  };
  await sendOutbox({ ...house, log: makeLog('silent'), now }, mailRoom);
  return mails.filter(({ to }) => !to.endsWith('@galley.example'));
}

describe('what a reader sends', () => {
  it('stands in the queue of the editors with its words, its version and what stands around', async () => {
    granted(await send(house, storyId, { ...words('bridge is open'), email: 'ann@readers.example' }));
    const [report, ...others] = await queueOf(house, house.editor);
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      storyId,
      about: 'Words',
      quote: 'bridge is open',
      before: 'The ',
      after: ' again.',
      blockId: await firstBlock(house, storyId),
      standing: 'same',
      text: 'This is wrong.',
      canBeAnswered: true,
      state: 'open',
    });
    expect(JSON.stringify(report)).not.toContain('ann@');
  });

  it('is told to the editors, and to nobody else', async () => {
    await send(house, storyId);
    const { read } = house.database;
    const told = async (personId: string) =>
      (await listNotices(read, { personId, after: null, limit: 50 })).filter(
        ({ path }) => path === '/desk/mistakes',
      );
    expect((await told(house.editor.personId)).length).toBeGreaterThan(0);
    expect(await told(house.reporter.personId)).toEqual([]);
  });

  it('binds a paragraph to the block, and the headline to the headline', async () => {
    const about = await firstBlock(house, storyId);
    const none = { words: '', before: '', after: '' };
    await send(house, storyId, { place: { about, ...none } });
    await send(house, storyId, { place: { about: 'headline', ...none }, text: 'Not a bridge.' });
    expect((await stored()).map(({ anchor }) => anchor)).toEqual([
      { kind: 'block', blockId: about, block: 'paragraph', quote: 'The bridge is open again.' },
      { kind: 'field', field: 'headline', quote: `Bridge number ${made}` },
    ]);
  });

  it('is bound to the version that was read, also when there is a later one', async () => {
    await update(house, storyId, { words: 'The bridge is shut.', changeClass: 'update', note: 'Shut.' });
    granted(await send(house, storyId, { ...words('open again'), version: 1 }));
    const [report] = await queueOf(house, house.editor);
    expect(report).toMatchObject({ quote: 'open again', standing: 'changed' });
    expect((await send(house, storyId, { ...words('open again'), version: 2, text: 'Else.' })).ok).toBe(
      false,
    );
  });

  it.each([
    ['nothing said', { text: ' ' }, 'Say what is wrong.'],
    ['too much said', { text: 'a'.repeat(2001) }, 'Say it in at most 2,000 characters.'],
    ['words that do not stand there', words('the moon'), 'These words do not stand in the story'],
    [
      'a paragraph that is not there',
      { place: { about: 'nowhere', words: '', before: '', after: '' } },
      'it is no longer in the story',
    ],
  ])('is refused with a sentence: %s', async (_, more, sentence) => {
    const outcome = await send(house, storyId, more);
    expect(outcome).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining(sentence) });
    expect(await stored()).toEqual([]);
  });

  it('is refused for a story that readers do not have, whatever is in it', async () => {
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Wrong.' });
    expect(await send(house, storyId)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await send(house, 'no-such-story')).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('is written down once when it is sent twice, and limited for one network', async () => {
    for (const text of ['One.', 'One.', ...Array.from({ length: 9 }, (_, place) => `No. ${place}`)])
      expect((await send(house, storyId, { text })).ok).toBe(true);
    expect(await stored()).toHaveLength(10);
    expect(await send(house, storyId, { text: 'More.' })).toMatchObject({ ok: false, code: 'too_many' });
    expect((await send(house, storyId, { text: 'More.', network: '10.0.0.8' })).ok).toBe(true);
    expect((await send(at(2), storyId, { text: 'Later.' })).ok).toBe(true);
  });

  it('says from where it came to nobody, and for a day only', async () => {
    await send(house, storyId, { email: 'ann@readers.example' });
    const [before] = await stored();
    expect(before?.sender).not.toContain('10.0.0.7');
    await forgetReaders(at(23));
    expect((await stored())[0]?.sender).toBe(before?.sender);
    await forgetReaders(at(25));
    expect((await stored())[0]).toMatchObject({ sender: null, email: 'ann@readers.example' });
  });
});

describe('on the desk', () => {
  it('a report is taken, and taken over', async () => {
    const reportId = await reported();
    granted(await takeReport({ reportId, actor: house.editor }, house));
    granted(await takeReport({ reportId, actor: house.otherEditor }, house));
    const [report] = await queueOf(house, house.editor);
    expect(report).toMatchObject({ state: 'taken', handledBy: { name: 'Max Lund' } });
  });

  it('reporters, and editors outside the circle of a sealed story, know of none', async () => {
    const reportId = await reported();
    expect(await takeReport({ reportId, actor: house.reporter }, house)).toMatchObject({
      code: 'not_allowed',
    });
    granted(await sealStory({ storyId, actor: house.editor }, house));
    expect(await queueOf(house, house.otherEditor)).toEqual([]);
    expect(await queueOf(house, house.editor)).toHaveLength(1);
    for (const deed of [
      takeReport({ reportId, actor: house.otherEditor }, house),
      dismissReport({ reportId, actor: house.otherEditor, answer: '' }, house),
      correctForReport({ reportId, actor: house.otherEditor, note: 'x' }, house),
    ])
      expect(await deed).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('a dismissal answers its reader once, and forgets the address', async () => {
    const reportId = await reported({ email: 'ann@readers.example' });
    granted(
      await dismissReport({ reportId, actor: house.editor, answer: 'It is right as it stands.' }, house),
    );
    const [mail, ...more] = await mailsSent();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ann@readers.example',
      subject: 'Your report to The Galley',
      text: expect.stringContaining('It is right as it stands.'),
      link: `https://paper.example/politics/bridge-number-${made}`,
    });
    expect((await stored())[0]).toMatchObject({ state: 'dismissed', email: null });
    expect(await mailsSent()).toEqual([]);
    expect(await dismissReport({ reportId, actor: house.editor, answer: '' }, house)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
    expect(await queueOf(house, house.editor, 'settled')).toHaveLength(1);
  });

  it('a dismissal without an answer sends nothing, and forgets the address at once', async () => {
    const reportId = await reported({ email: 'ann@readers.example' });
    granted(await dismissReport({ reportId, actor: house.editor, answer: ' ' }, house));
    expect((await stored())[0]).toMatchObject({ state: 'dismissed', email: null, answer: null });
    expect(await mailsSent()).toEqual([]);
  });

  it('an address whose answer was never sent is forgotten after a month', async () => {
    const reportId = await reported({ email: 'ann@readers.example' });
    granted(await dismissReport({ reportId, actor: house.editor, answer: 'No.' }, house));
    await forgetReaders(at(29 * 24));
    expect((await stored())[0]?.email).toBe('ann@readers.example');
    await forgetReaders(at(31 * 24));
    expect((await stored())[0]?.email).toBe(null);
    expect(await mailsSent(at(32 * 24).now)).toEqual([]);
  });
});

describe('a correction for a report', () => {
  const note = 'An earlier version said the bridge was open.';

  it('opens the story, stands ready on its page, and is settled by its publication with an answer', async () => {
    const reportId = await reported({ ...words('bridge is open'), email: 'ann@readers.example' });
    granted(await correctForReport({ reportId, actor: house.editor, note }, house));
    const desk = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(desk).toMatchObject({
      workingState: 'draft',
      reports: [{ id: reportId, quote: 'bridge is open', text: 'This is wrong.', note, standing: 'same' }],
    });
    await retype(house, storyId, 'The bridge is shut.');
    await publishUpdate(house, storyId, { changeClass: 'correction', note });
    expect((await stored())[0]).toMatchObject({ state: 'corrected', answer: note });
    const [mail] = await mailsSent();
    expect(mail).toMatchObject({ to: 'ann@readers.example', text: expect.stringContaining(note) });
    expect((await stored())[0]?.email).toBe(null);
    const rows = await house.database.read.select().from(audit).where(eq(audit.aboutId, reportId));
    expect(rows.map(({ facts }) => facts)).toEqual([
      { deed: 'correcting' },
      { deed: 'corrected', version: expect.any(String), isAnswered: true },
    ]);
  });

  it('joins a revision that is under way', async () => {
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    const reportId = await reported();
    granted(await correctForReport({ reportId, actor: house.editor, note }, house));
    const { state } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    expect(state).toBe('draft');
    expect(await takeReport({ reportId, actor: house.otherEditor }, house)).toMatchObject({
      code: 'conflict',
    });
  });

  it('is not settled by news around words that stand as they stood', async () => {
    const reportId = await reported({ place: { about: 'headline', words: '', before: '', after: '' } });
    granted(await correctForReport({ reportId, actor: house.editor, note }, house));
    await retype(house, storyId, 'The bridge is open, and dry.');
    await publishUpdate(house, storyId, { changeClass: 'update', note: 'It is dry.' });
    expect((await stored())[0]?.state).toBe('correcting');
    await update(house, storyId, { words: 'The bridge is shut.', changeClass: 'correction', note });
    expect((await stored())[0]?.state).toBe('corrected');
  });

  it('needs a note, and a story that readers have', async () => {
    const reportId = await reported();
    const correct = (typed: string) =>
      correctForReport({ reportId, actor: house.editor, note: typed }, house);
    expect(await correct('  ')).toMatchObject({ ok: false, code: 'invalid' });
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'Wrong.' });
    expect(await correct(note)).toMatchObject({ ok: false, code: 'conflict' });
    const [report] = await queueOf(house, house.editor);
    expect(report).toMatchObject({ path: null, standing: null });
  });

  it('puts no answer into the outbox for who left no address', async () => {
    const reportId = await reported(words('bridge is open'));
    granted(await correctForReport({ reportId, actor: house.editor, note }, house));
    await retype(house, storyId, 'The bridge is shut.');
    await publishUpdate(house, storyId, { changeClass: 'correction', note });
    const waiting = await waitingMessages(house.database.read, {
      topic: READER_ANSWER,
      now: house.now,
      limit: 9,
    });
    expect(waiting).toEqual([]);
  });
});
