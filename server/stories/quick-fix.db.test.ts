import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyToText } from '@/content/to-text';
import { openLooksOf } from '@/db/queries/aftermath';
import { listHistory } from '@/db/queries/history';
import { changeNote, contributor, outbox, secondLook, storyUpdate } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { watchSecondLooks } from '../jobs/watch-second-looks';
import { makeLog } from '../log';
import { readStory } from '../site/story';
import { TEST_SITE } from '../site/testing-site';
import { move } from './move';
import { quickFix } from './quick-fix';
import { readAsJson } from './read-as-json';
import { readFixable } from './read-fixable';
import { granted, hire, liveStory, type Newsroom, openNewsroom, press, tryPress } from './testing-newsroom';
import { typeNote, typeParagraph } from './testing-typing';

let house: Newsroom;
let chief: Actor;

beforeAll(async () => {
  house = await openNewsroom();
  chief = await house.database.inTransaction((tx) => hire(tx, 'Mona Chief', ['managing_editor']));
});
afterAll(() => house.database.close());

const HOUR = 60 * 60 * 1000;
const later = (hours: number) => ({ ...house, now: new Date(house.now.getTime() + hours * HOUR) });

/** The story as the editor sees it, with its first paragraph made to say this. */
async function fixOf(storyId: string, words: string, actor = house.editor) {
  const { revision, hash } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  const [first] = granted(await readFixable({ storyId, actor: house.editor }, house));
  if (!first) throw new Error('nothing to fix');
  return { storyId, actor, seenRevision: revision, expectedHash: hash, blockId: first.blockId, words };
}

async function fix(storyId: string, words: string, actor = house.editor, at = house) {
  return quickFix(await fixOf(storyId, words, actor), at);
}

async function readersHave(slug: string): Promise<string> {
  const answer = await readStory(house.database.read, { sectionSlug: 'politics', slug, site: TEST_SITE });
  return answer.found === 'story' ? copyToText(answer.story.copy).body : answer.found;
}

async function standOf(storyId: string): Promise<string> {
  const { state, publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  return `${state} ${publicState}`;
}

describe('a quick fix', () => {
  it('puts words right for readers at once, without a note, and leaves nothing unpublished', async () => {
    const storyId = await liveStory(house, 'Quick one');
    const seen = await fixOf(storyId, 'The brigde is open again, at last.');
    expect((await quickFix(seen, house)).ok).toBe(true);
    expect(await readersHave('quick-one')).toContain('The brigde is open again, at last.');
    expect(await standOf(storyId)).toBe('clean live');
    const [step] = await listHistory(house.database.read, storyId);
    expect(step).toMatchObject({ action: 'quick_fix', personId: house.editor.personId, changeClass: null });
    const { read } = house.database;
    expect(await read.select().from(changeNote).where(eq(changeNote.storyId, storyId))).toEqual([]);
    expect(await read.select().from(contributor).where(eq(contributor.storyId, storyId))).toEqual([]);
  });

  it.each([
    ['a number', 'The bridge is open again after 9 days.', 'A number came in: “9”.'],
    ['a negation', 'The bridge is not open again.', 'A negation came in: “not”.'],
    ['a name', 'The bridge is open again, said Mara.', 'A name came in: “Mara”.'],
    ['a quote', 'The bridge is “open” again.', 'A quote came in: “open”.'],
    ['a date', 'The bridge is open again on Monday.', 'A date came in: “Monday”.'],
  ])('is refused when it touches %s, and nothing of it is kept', async (what, words, sentence) => {
    const storyId = await liveStory(house, `Refused for ${what}`);
    const outcome = await fix(storyId, words);
    expect(outcome).toMatchObject({
      ok: false,
      code: 'not_ready',
      problems: [{ code: 'G13', severity: 'hard', message: `This is no minor change. ${sentence}` }],
    });
    const [first] = granted(await readFixable({ storyId, actor: house.editor }, house));
    expect(first?.words).toBe('The bridge is open again.');
    const { read } = house.database;
    expect(await read.select().from(storyUpdate).where(eq(storyUpdate.storyId, storyId))).toEqual([]);
    expect(await openLooksOf(read, storyId)).toEqual([]);
    expect((await listHistory(read, storyId))[0]?.action).toBe('publish');
  });

  it('is refused when nothing changes, when the block is gone, and when the text was changed meanwhile', async () => {
    const storyId = await liveStory(house, 'Nothing to do');
    expect(await fix(storyId, 'The bridge is open again.')).toMatchObject({
      message: 'Nothing was changed.',
    });
    const seen = await fixOf(storyId, 'The bridge is open again!');
    expect(await quickFix({ ...seen, blockId: 'gone' }, house)).toMatchObject({ code: 'not_found' });
    expect(await quickFix({ ...seen, expectedHash: 'other' }, house)).toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a reporter, its author', () => house.reporter, 'not_allowed'],
    ['an admin', () => house.admin, 'not_found'],
    ['a contributor who is not its author', () => house.contributor, 'not_found'],
  ])('is not for %s', async (who, actor, code) => {
    const storyId = await liveStory(house, `Not for ${who}`);
    expect(await fix(storyId, 'The bridge is open again!', actor())).toMatchObject({ ok: false, code });
  });

  it('is not for a story that is being revised, and not pressed without its words', async () => {
    const storyId = await liveStory(house, 'Under revision');
    expect(await tryPress(house, { storyId, action: 'look_over', actor: house.editor })).toMatchObject({
      ok: false,
    });
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    expect(await fix(storyId, 'The bridge is open again!')).toMatchObject({ code: 'conflict' });
  });

  it('offers no block that holds a note to colleagues', async () => {
    const storyId = await liveStory(house, 'With a note');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await typeNote(house, { storyId, by: house.reporter, text: 'Told in confidence.', note: 'Check!' });
    await typeParagraph(house, storyId, house.reporter, 'The last line.');
    const offered = granted(await readFixable({ storyId, actor: house.editor }, house));
    expect(offered.map(({ words }) => words)).toEqual(['The bridge is open again.', 'The last line.']);
  });

  it('counts once when two fix at the same moment', async () => {
    const storyId = await liveStory(house, 'Both at once');
    const [one, other] = [
      await fixOf(storyId, 'The bridge is open again!'),
      await fixOf(storyId, 'The bridge is open, again.', house.otherEditor),
    ];
    const outcomes = await Promise.all([quickFix(one, house), quickFix(other, house)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the second pair of eyes', () => {
  const mailsAbout = async (storyId: string) =>
    (await house.database.read.select({ payload: outbox.payload }).from(outbox))
      .map(({ payload }) => payload as { toPersonId: string; subject: string; path: string })
      .filter(({ path, subject }) => path.endsWith(storyId) && /second/.test(subject));
  const job = (hours: number) =>
    watchSecondLooks({ database: house.database, log: makeLog('silent'), now: later(hours).now });

  it('is asked for within a day, is somebody else’s, and is written down', async () => {
    const storyId = await liveStory(house, 'Look again');
    await fix(storyId, 'The bridge is open again!');
    const { read } = house.database;
    expect(await openLooksOf(read, storyId)).toMatchObject([
      { fixedByName: 'Edie Marsh', fixedAt: house.now, dueAt: later(24).now },
    ]);
    const own = await tryPress(house, { storyId, action: 'look_over', actor: house.editor });
    expect(own).toMatchObject({ code: 'not_allowed' });
    await press(later(2), { storyId, action: 'look_over', actor: house.otherEditor });
    expect(await openLooksOf(read, storyId)).toEqual([]);
    const done = await read.select().from(secondLook).where(eq(secondLook.storyId, storyId));
    expect(done).toMatchObject([{ doneBy: house.otherEditor.personId, doneAt: later(2).now }]);
    expect((await listHistory(read, storyId))[0]).toMatchObject({
      action: 'look_over',
      fromState: 'clean',
      toState: 'clean',
    });
    expect((await tryPress(house, { storyId, action: 'look_over', actor: chief })).ok).toBe(false);
  });

  it('is missed: the managing editors are told, once, and nobody else', async () => {
    const storyId = await liveStory(house, 'Nobody looked');
    await fix(storyId, 'The bridge is open again!');
    await job(23);
    expect(await mailsAbout(storyId)).toEqual([]);
    await Promise.all([job(24), job(24)]);
    await job(25);
    expect((await mailsAbout(storyId)).map(({ toPersonId }) => toPersonId)).toEqual([chief.personId]);
    await press(house, { storyId, action: 'look_over', actor: chief });
    const rows = await house.database.read
      .select({ toldAt: secondLook.toldAt })
      .from(secondLook)
      .where(and(eq(secondLook.storyId, storyId), eq(secondLook.doneBy, chief.personId)));
    expect(rows).toEqual([{ toldAt: later(24).now }]);
  });

  it('sees what was on the screen: a fix that came meanwhile waits for another look', async () => {
    const storyId = await liveStory(house, 'Fixed twice');
    await fix(storyId, 'The bridge is open again!');
    const { revision: seenRevision } = granted(await readAsJson({ storyId, actor: chief }, house));
    await fix(storyId, 'The bridge is open, again!', house.otherEditor);
    const { read } = house.database;
    const waiting = await openLooksOf(read, storyId);
    expect(waiting).toHaveLength(2);
    const late = await move({ storyId, action: 'look_over', actor: chief, seenRevision }, house);
    expect(late).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Already quickly fixed by Max Lund'),
    });
    expect(await openLooksOf(read, storyId)).toEqual(waiting);
    await press(house, { storyId, action: 'look_over', actor: chief });
    expect(await openLooksOf(read, storyId)).toEqual([]);
  });

  it('is asked for no more when the story is killed', async () => {
    const storyId = await liveStory(house, 'Fixed and killed');
    await fix(storyId, 'The bridge is open again!');
    await press(house, { storyId, action: 'ask_kill', actor: chief, reason: 'Libel.', tombstone: 'Gone.' });
    await press(house, { storyId, action: 'kill', actor: house.editor });
    await job(30);
    expect(await mailsAbout(storyId)).toEqual([]);
  });
});
