import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readerComment } from '@/db/schema';
import { forgetUnconfirmed } from '../jobs/forget-unconfirmed';
import { publishAgain } from '../site/testing-stories';
import { granted } from '../stories/testing-newsroom';
import { chooseForStory } from './change-policies';
import { openLink, openReaders, type Readers } from './testing-readers';

let readers: Readers;

beforeAll(async () => {
  readers = await openReaders();
});
afterAll(() => readers.house.database.close());
beforeEach(async () => {
  await readers.house.database.inTransaction((tx) => tx.delete(readerComment));
  await readers.choose({ mode: 'open' });
  await readers.post();
});

const minutes = (count: number) => new Date(readers.house.now.getTime() + count * 60_000);
const DAY = 24 * 60;

describe('a first comment', () => {
  it('waits for its address, is confirmed by the link in a mail, and then readers have it', async () => {
    const sent = granted(await readers.trySend({ text: 'It rained.' }));
    expect(sent).toMatchObject({ state: 'unconfirmed', isProven: false });
    expect(await readers.shown()).toEqual([]);
    const [mail] = await readers.post();
    expect(mail).toMatchObject({ to: 'rita@reader.example', subject: expect.stringContaining('Confirm') });
    expect(mail?.text).not.toContain('rained');
    expect((await openLink(readers, mail?.link ?? ''))?.id).toBe(sent.commentId);
    granted(await readers.own(sent.commentId, 'confirm'));
    expect(await readers.shown()).toEqual(['Rita: It rained.']);
  });

  it('is not to be had with a link that somebody made up, or has changed', async () => {
    const { commentId } = granted(await readers.trySend());
    const [mail] = await readers.post();
    const link = mail?.link ?? '';
    expect(await openLink(readers, `https://x/comments/${commentId}.${'A'.repeat(43)}`)).toBeNull();
    expect(
      await openLink(readers, link.replace(commentId, '00000000-0000-7000-8000-000000000000')),
    ).toBeNull();
    expect(await openLink(readers, link)).not.toBeNull();
  });

  it('is confirmed once, and not after three days, when it is thrown away', async () => {
    const { commentId } = granted(await readers.trySend());
    expect(await readers.own(commentId, 'confirm', '', minutes(3 * DAY + 1))).toMatchObject({
      code: 'not_found',
    });
    granted(await readers.own(commentId, 'confirm'));
    expect(await readers.own(commentId, 'confirm')).toMatchObject({ code: 'conflict' });
    const late = granted(await readers.trySend({ email: 'late@reader.example' }));
    await forgetUnconfirmed({ database: readers.house.database, now: minutes(3 * DAY) });
    expect((await readers.find(late.commentId)).state).toBe('unconfirmed');
    await forgetUnconfirmed({ database: readers.house.database, now: minutes(3 * DAY + 1) });
    await expect(readers.find(late.commentId)).rejects.toThrow();
    expect((await readers.find(commentId)).state).toBe('approved');
  });

  it('is judged when it is confirmed, as things are then', async () => {
    const { commentId } = granted(await readers.trySend({ text: 'Ask my lawyer.' }));
    await readers.choose({ mode: 'open' }, { suspect: ['lawyer'] });
    granted(await readers.own(commentId, 'confirm'));
    const held = await readers.find(commentId);
    expect(held).toMatchObject({ state: 'held', reasons: [{ step: 'words' }] });
    const closing = granted(await readers.trySend());
    await readers.choose({ mode: 'closed' });
    granted(await readers.own(closing.commentId, 'confirm'));
    expect(await readers.find(closing.commentId)).toMatchObject({
      state: 'refused',
      reasons: [{ step: 'closed' }],
    });
  });

  it('sends no more than five mails a day to one address', async () => {
    for (let count = 0; count < 5; count += 1)
      granted(await readers.trySend({ email: 'full@reader.example' }));
    expect(await readers.trySend({ email: 'full@reader.example' })).toMatchObject({ code: 'too_many' });
    granted(await readers.trySend({ email: 'other@reader.example' }));
  });
});

describe('a comment from a browser that is known', () => {
  it('needs no mail', async () => {
    const comment = await readers.send({ text: 'It snowed.' });
    expect(comment.state).toBe('approved');
    expect((await readers.post()).filter(({ subject }) => subject.includes('It snowed'))).toEqual([]);
  });

  it('is nobody’s when the browser is another commenter’s', async () => {
    await readers.send();
    const sent = granted(
      await readers.trySend({ knownAs: 'rita@reader.example', email: 'eve@reader.example' }),
    );
    expect(sent.state).toBe('unconfirmed');
  });

  it('is refused when it says the same again, also when both come at one moment', async () => {
    await readers.send();
    const again = { knownAs: 'rita@reader.example', text: 'The same words, twice.' };
    const both = await Promise.all([readers.trySend(again), readers.trySend(again)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('waits when somebody else has sent the same words today, if they are many', async () => {
    const words = 'Buy the very best umbrellas of the whole Sound here.';
    await readers.send({ knownAs: 'one@reader.example', text: words });
    const other = await readers.send({ knownAs: 'two@reader.example', text: `${words.toUpperCase()}!` });
    expect(other).toMatchObject({ state: 'held', reasons: [{ step: 'repeat' }] });
    await readers.send({ knownAs: 'one@reader.example', text: 'Well said.' });
    expect((await readers.send({ knownAs: 'two@reader.example', text: 'Well said!' })).state).toBe(
      'approved',
    );
  });

  it('is refused after five within ten minutes, and taken after them', async () => {
    const by = { knownAs: 'quick@reader.example' };
    // The first was sent to be known by.
    for (let count = 1; count < 5; count += 1) await readers.send(by);
    expect(await readers.trySend(by)).toMatchObject({ code: 'too_many' });
    granted(await readers.trySend({ ...by, at: minutes(11) }));
  });

  it('counts every network by itself', async () => {
    const from = (network: string, count: number) =>
      readers.trySend({ email: `${count}@${network}.example`, network });
    for (let count = 0; count < 30; count += 1) granted(await from('198.51.100.7', count));
    expect(await from('198.51.100.7', 30)).toMatchObject({ code: 'too_many' });
    granted(await from('198.51.100.8', 30));
  });

  it('keeps nothing of a network or an address where readers look', async () => {
    const comment = await readers.send();
    expect(comment.networkKey).not.toContain('192');
    expect(JSON.stringify(await readers.shown())).not.toContain('@');
  });
});

describe('what a story takes', () => {
  const choose = (mode: 'open' | 'closed' | null, closesAfterDays: number | null = null) =>
    chooseForStory(
      { storyId: 'gale', mode, closesAfterDays },
      { ...readers.house, actor: readers.house.editor },
    );

  it('is its own choice before the house’s', async () => {
    await readers.choose({ mode: 'closed' });
    expect(await readers.trySend()).toMatchObject({ code: 'not_allowed' });
    granted(await choose('open'));
    granted(await readers.trySend());
    granted(await choose(null, 7));
    await readers.choose({ mode: 'open' });
    granted(await readers.trySend({ at: minutes(7 * DAY - 1), email: 'a@reader.example' }));
    expect(await readers.trySend({ at: minutes(7 * DAY), email: 'b@reader.example' })).toMatchObject({
      code: 'not_allowed',
    });
    granted(await choose(null));
  });

  it('is nothing without the story, which takes its comments with it', async () => {
    await readers.send({ text: 'Before it went.' });
    const told = { id: 'storm', section: 'sport', slug: 'gale' };
    await readers.paper.withdraw({ ...told, id: 'gale' });
    expect(await readers.shown()).toEqual([]);
    expect(await readers.trySend()).toMatchObject({ code: 'not_found' });
    await readers.house.database.inTransaction((tx) =>
      publishAgain(tx, { ...told, id: 'gale', publishedAt: readers.house.now }),
    );
    expect(await readers.shown()).toEqual(['Rita: Before it went.']);
  });
});

describe('a thread', () => {
  it('has answers in their order under the first, newest thread first', async () => {
    const first = await readers.send({ text: 'First.', at: minutes(0) });
    const answer = await readers.send({
      knownAs: 'bo@reader.example',
      name: 'Bo',
      text: 'An answer.',
      parentId: first.id,
      at: minutes(1),
    });
    await readers.send({ text: 'An answer to it.', parentId: answer.id, at: minutes(2) });
    await readers.send({ text: 'Another thread.', at: minutes(3) });
    expect(await readers.shown()).toEqual([
      'Rita: Another thread.',
      'Rita: First.',
      '..Bo: An answer.',
      '..Rita: An answer to it.',
    ]);
    granted(await readers.own(first.id, 'take_back'));
    expect((await readers.find(first.id)).text).toBe('');
    expect((await readers.shown()).slice(1, 3)).toEqual(['Somebody: null', '..Bo: An answer.']);
  });

  it('is not joined at what readers do not have', async () => {
    await readers.choose({ mode: 'premoderated' });
    const held = await readers.send();
    expect(await readers.trySend({ parentId: held.id })).toMatchObject({ code: 'conflict' });
    expect(await readers.trySend({ parentId: 'nowhere' })).toMatchObject({ code: 'conflict' });
  });

  it('has people of the house with their own names, at once, whatever they typed', async () => {
    await readers.choose({ mode: 'premoderated' });
    const actor = readers.house.editor;
    const sent = granted(
      await readers.trySend({ actor, name: 'Somebody else', email: '', text: 'We looked.' }),
    );
    expect(sent).toMatchObject({ state: 'approved', isProven: true });
    expect(await readers.shown()).toEqual(['Edie Marsh: We looked.']);
  });
});
