import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notingShown, type Shown } from '@/db/shown';
import type { Actor } from '@/newsroom/actor';
import { TEST_SITE } from '../site/testing-site';
import { changeDetails } from '../stories/details';
import { quickFix } from '../stories/quick-fix';
import { readAsJson } from '../stories/read-as-json';
import {
  completeDraft,
  granted,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
} from '../stories/testing-newsroom';
import { typeNote } from '../stories/testing-typing';
import { comparePublished } from './compare-published';
import { readCorrections } from './read-corrections';
import { type PublicHistory, readPublicHistory } from './read-public-history';
import { firstBlock, publishUpdate, retype, update } from './testing-reports';
import { readPublicVersions, releaseEarlier, withholdEarlier } from './withhold-versions';

let house: Newsroom;
let chief: Actor;

beforeAll(async () => {
  house = await openNewsroom();
  chief = await house.database.inTransaction((tx) => hire(tx, 'Mona Chief', ['managing_editor']));
});
afterAll(() => house.database.close());

const answerAt = (slug: string) =>
  readPublicHistory(house.database.read, { sectionSlug: 'politics', slug, site: TEST_SITE });

async function historyOf(slug: string): Promise<PublicHistory> {
  const answer = await answerAt(slug);
  if (answer.found !== 'history') throw new Error(answer.found);
  return answer.history;
}

/** Every version in a line, newest first. */
const told = ({ versions }: PublicHistory) =>
  versions.map(
    ({ number, name, note, isOpen }) => `${number} ${name}: ${note ?? '-'}${isOpen ? '' : ' (closed)'}`,
  );

async function wordsBetween(slug: string, from: number, to: number): Promise<string[] | null> {
  const history = await historyOf(slug);
  const comparison = await comparePublished(house.database.read, { history, from, to });
  return (
    comparison?.difference.blocks
      .flatMap(({ parts }) => parts.flatMap(({ stretches }) => stretches))
      .filter(({ kind }) => kind === 'added' || kind === 'removed')
      .map(({ kind, text }) => `${kind} ${text.trim()}`) ?? null
  );
}

const correction = { changeClass: 'correction', note: 'An earlier version said open.' };

describe('the public history of a story', () => {
  it('has every version that readers had, minor ones too, and none of the desk', async () => {
    const storyId = await liveStory(house, 'All versions');
    await update(house, storyId, { words: 'The bridge is shut again.', ...correction });
    const { revision, hash } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    const blockId = await firstBlock(house, storyId);
    const words = 'The bridge is shut agian.';
    const fix = { storyId, actor: house.editor, seenRevision: revision, expectedHash: hash, blockId, words };
    granted(await quickFix(fix, house));
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await retype(house, storyId, 'A secret that nobody has published.');
    const history = await historyOf('all-versions');
    expect(told(history)).toEqual([
      '3 Minor change: -',
      '2 Correction: An earlier version said open.',
      '1 Published: -',
    ]);
    expect(await wordsBetween('all-versions', 1, 2)).toEqual(['removed open', 'added shut']);
    expect(await wordsBetween('all-versions', 2, 3)).toEqual(['removed again', 'added agian']);
    expect(await wordsBetween('all-versions', 1, 3)).toEqual(['removed open again', 'added shut agian']);
    expect(await wordsBetween('all-versions', 3, 4)).toBe(null);
    expect(JSON.stringify(history)).not.toContain('secret');
  });

  it('does not tell what was written beside a minor change, nor a note to colleagues', async () => {
    const storyId = await liveStory(house, 'Quietly');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await typeNote(house, { storyId, by: house.reporter, text: 'The bridge is open.', note: ' ask Mo' });
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const minor = { changeClass: 'minor', note: 'for the desk alone' };
    await press(house, { storyId, action: 'publish_update', actor: house.editor, ...minor });
    const history = await historyOf('quietly');
    expect(told(history)).toEqual(['2 Minor change: -', '1 Published: -']);
    const comparison = await comparePublished(house.database.read, { history, from: 1, to: 2 });
    expect(JSON.stringify(comparison)).toContain('The bridge is open.');
    expect(JSON.stringify(comparison)).not.toContain('ask Mo');
  });

  it('is gone with the story, and does not give back what was withdrawn', async () => {
    const storyId = await liveStory(house, 'Taken back');
    await update(house, storyId, { words: 'The bridge is shut.', ...correction });
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A court.' });
    expect((await answerAt('taken-back')).found).toBe('withdrawn');
    await press(house, { storyId, action: 'restore', actor: house.editor });
    expect(told(await historyOf('taken-back'))).toEqual([
      '2 Correction: An earlier version said open.',
      '1 Published: - (closed)',
    ]);
    expect(await wordsBetween('taken-back', 1, 2)).toBe(null);
    const reason = 'Untrue.';
    await press(house, { storyId, action: 'ask_kill', actor: chief, reason, tombstone: 'Not true.' });
    await press(house, { storyId, action: 'kill', actor: house.editor });
    expect(await answerAt('taken-back')).toMatchObject({ found: 'killed', words: 'Not true.' });
  });

  it('follows a story to another address, and there is none of one that was never published', async () => {
    const storyId = await liveStory(house, 'At first');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    const { details } = granted(await readAsJson({ storyId, actor: house.reporter }, house));
    const wish = { storyId, actor: house.reporter, seenDetailsRevision: details.revision, slug: 'at-last' };
    granted(await changeDetails(wish, house));
    await publishUpdate(house, storyId, { changeClass: 'minor' });
    expect(await answerAt('at-first')).toEqual({ found: 'elsewhere', path: '/politics/at-last' });
    expect(told(await historyOf('at-last'))).toEqual(['2 Minor change: -', '1 Published: -']);
    await completeDraft(house, 'Not yet');
    expect((await answerAt('not-yet')).found).toBe('nothing');
  });

  it('tells finished pages what they show, and each deed which of them it ends', async () => {
    const storyId = await liveStory(house, 'Finished');
    const { read } = house.database;
    const shownBy = async (work: () => Promise<unknown>) => {
      const shown: Shown = { things: new Set(), until: null };
      await notingShown(shown, work);
      return shown.things;
    };
    const touched = async (work: () => Promise<unknown>) => {
      const things: string[] = [];
      const stop = house.database.onTouched((touch) => void things.push(...touch.things));
      await work();
      stop();
      return things;
    };
    const pages = await shownBy(() => answerAt('finished'));
    const list = await shownBy(() => readCorrections(read, { page: 1, site: TEST_SITE }));
    expect([...pages]).toContain(`story:${storyId}`);
    expect([...list]).toContain('corrections');
    const withheld = await touched(() =>
      withholdEarlier({ storyId, actor: house.editor, reason: 'A court.', isLiveToo: true }, house),
    );
    const released = await touched(() => releaseEarlier({ storyId, actor: house.editor }, house));
    const corrected = await touched(() => update(house, storyId, { words: 'It is shut.', ...correction }));
    for (const things of [withheld, released, corrected]) expect(things).toContain(`story:${storyId}`);
    expect(corrected).toContain('corrections');
    expect(withheld).not.toContain('corrections');
  });
});

describe('versions that are withheld', () => {
  const withhold = (storyId: string, actor: Actor, isLiveToo = false) =>
    withholdEarlier({ storyId, actor, reason: 'A court.', isLiveToo }, house);

  it('cannot be looked up any more, and come back when they are put back', async () => {
    const storyId = await liveStory(house, 'Withheld');
    await update(house, storyId, { words: 'The bridge is shut.', ...correction });
    granted(await withhold(storyId, house.editor));
    expect(await wordsBetween('withheld', 1, 2)).toBe(null);
    const { read } = house.database;
    expect(await readPublicVersions(read, { storyId, actor: house.editor })).toMatchObject({
      published: 2,
      open: 1,
      href: '/politics/withheld/history',
      withheld: { reason: 'A court.', byName: 'Edie Marsh' },
      mayWithhold: true,
    });
    granted(await releaseEarlier({ storyId, actor: house.editor }, house));
    expect(await wordsBetween('withheld', 1, 2)).toEqual(['removed open again', 'added shut']);
  });

  it('never show what the next version took out, when the present one was withheld too', async () => {
    const storyId = await liveStory(house, 'Beforehand');
    granted(await withhold(storyId, house.editor, true));
    await update(house, storyId, { words: 'The bridge is shut.', ...correction });
    expect(told(await historyOf('beforehand'))).toEqual([
      '2 Correction: An earlier version said open.',
      '1 Published: - (closed)',
    ]);
    expect(await wordsBetween('beforehand', 1, 2)).toBe(null);
  });

  it('are the editors’ to withhold, with a reason, of a story that readers have', async () => {
    const storyId = await liveStory(house, 'Whose');
    expect(await withhold(storyId, house.reporter, true)).toMatchObject({ code: 'not_allowed' });
    expect(await withhold(storyId, house.contributor, true)).toMatchObject({ code: 'not_found' });
    expect(await withhold(storyId, house.editor)).toMatchObject({ code: 'conflict' });
    const silent = { storyId, actor: house.editor, reason: ' ', isLiveToo: true };
    expect(await withholdEarlier(silent, house)).toMatchObject({ code: 'invalid' });
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'A court.' });
    expect(await withhold(storyId, house.editor, true)).toMatchObject({ code: 'conflict' });
  });
});

describe('the page of corrections', () => {
  it('lists what was put right, newest first, and loses it with its story', async () => {
    const { read } = house.database;
    const listed = async () =>
      (await readCorrections(read, { page: 1, site: TEST_SITE }))?.days
        .flatMap(({ entries }) => entries)
        .map(({ name, headline }) => `${name} ${headline}`);
    const before = (await listed()) ?? [];
    const [one, two] = [await liveStory(house, 'Page one'), await liveStory(house, 'Page two')];
    const later = (hours: number) => ({ ...house, now: new Date(house.now.getTime() + hours * 3_600_000) });
    await update(later(1), one, { words: 'It is shut.', ...correction });
    await update(later(2), two, { words: 'It rains.', changeClass: 'update', note: 'Rain has set in.' });
    await update(later(3), two, { words: 'It snows.', changeClass: 'clarification', note: 'It was snow.' });
    expect(await listed()).toEqual(['Clarification Page two', 'Correction Page one', ...before]);
    await press(later(4), { storyId: two, action: 'withdraw', actor: house.editor, reason: 'Wrong.' });
    expect(await listed()).toEqual(['Correction Page one', ...before]);
    expect(await readCorrections(read, { page: 2, site: TEST_SITE })).toBe(null);
  });
});
