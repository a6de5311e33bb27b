import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertSavePoint } from '@/db/queries/save-point';
import { insertVersion, lastVersion } from '@/db/queries/version';
import { newId } from '../ids';
import { cutVersion } from './cut-version';
import { changeDetails } from './details';
import { type Asked, type HistoryPage, readHistoryPage } from './history-page';
import { readAsJson } from './read-as-json';
import { readableStory } from './readable';
import {
  approvedStory,
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  NOON,
  openNewsroom,
  press,
  submittedStory,
} from './testing-newsroom';
import { typeNote, typeParagraph } from './testing-typing';
import { TIMELINE_PAGE } from './timeline';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const at = (minutes: number) => ({ ...house, now: new Date(NOON.getTime() + minutes * 60_000) });

async function read(storyId: string, asked: Partial<Asked> = {}): Promise<HistoryPage> {
  const whole = { version: null, from: null, to: null, page: null, ...asked };
  return granted(await readHistoryPage({ storyId, actor: house.editor, asked: whole }, house));
}

/** What stands beside the timeline, in short: which sides and in one sentence what is between them. */
function inShort({ shown }: HistoryPage): string {
  if (shown.kind === 'refused') return shown.sentence;
  if (shown.kind === 'version') return `${shown.version.side} alone`;
  const { from, to, sentence } = shown.comparison;
  return `${from.side} to ${to.side}: ${sentence}`;
}

/** Keeps the text as it is now, as a save point does. */
async function savePoint(
  storyId: string,
  point: Pick<Parameters<typeof insertSavePoint>[1], 'kind' | 'title'> &
    Partial<Parameters<typeof insertSavePoint>[1]>,
  minutes = 0,
): Promise<void> {
  const { now } = at(minutes);
  const personId = point.kind === 'quiet' ? null : house.reporter.personId;
  await house.database.inTransaction(async (tx) => {
    const story = await readableStory(
      { storyId, actor: house.editor },
      { database: { ...house.database, read: tx }, now },
    );
    const versionId = story && (await cutVersion(tx, { story, cause: point.kind, personId, now }));
    if (!versionId) throw new Error('Nothing was cut');
    await insertSavePoint(tx, {
      id: newId(),
      storyId,
      versionId,
      personId,
      at: now,
      restoredVersionId: null,
      restoredBlock: null,
      ...point,
    });
  });
}

describe('the timeline', () => {
  it('lists steps and save points, newest first, each with its version, and says which is live', async () => {
    const storyId = await approvedStory(house, 'A life');
    await press(house, { storyId, action: 'publish', actor: house.editor });
    await typeParagraph(house, storyId, house.reporter, 'Boats wait outside.');
    await savePoint(storyId, { kind: 'named', title: 'Before the lawyers' }, 5);
    const { timeline } = await read(storyId);
    const lines = timeline.entries.map(({ sentence, title, version, isCut, isLive }) =>
      [version?.number, sentence, title, isCut && 'new', isLive && 'live'].filter(Boolean).join(' | '),
    );
    expect(lines).toEqual([
      '3 | Saved as a version by Noa Reed | Before the lawyers | new',
      '2 | Published by Edie Marsh | live',
      '2 | Approved by Edie Marsh',
      '2 | Submitted for review by Noa Reed | new',
      '1 | Started by Noa Reed | new',
    ]);
    expect(timeline).toMatchObject({ page: 1, pages: 1, versions: 3 });
  });

  it('says who contributed what to a version, and nothing twice', async () => {
    const storyId = await completeDraft(house, 'Who did what');
    await typeParagraph(house, storyId, house.otherReporter, 'Four more words here.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const { timeline } = await read(storyId);
    expect(timeline.entries.map(({ work }) => work)).toEqual([
      '',
      expect.stringMatching(/^Noa Reed \+5 words( and details)?, Rob Hale \+4 words$/),
      expect.any(String),
    ]);
  });

  it('says what came back by a restore, and from where', async () => {
    const storyId = await submittedStory(house, 'Given back');
    const [first, second] = (await read(storyId)).timeline.entries.toReversed();
    expect([first?.version?.number, second?.version?.number]).toEqual([1, 2]);
    const version = await lastVersion(house.database.read, storyId);
    const restored = { kind: 'restored_text', title: null, restoredVersionId: version?.id ?? null } as const;
    await savePoint(storyId, { ...restored, restoredBlock: { id: 'b1', words: 'The bridge is open' } }, 5);
    await savePoint(storyId, restored, 6);
    const { timeline } = await read(storyId);
    expect(timeline.entries.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      'Restored the whole text from version 2 by Noa Reed',
      'Restored “The bridge is open” from version 2 by Noa Reed',
    ]);
  });

  it('goes on, page by page, with hundreds of versions', async () => {
    const storyId = await submittedStory(house, 'Long in the making');
    const { copy, details } = await textOf(storyId);
    await house.database.inTransaction(async (tx) => {
      for (let number = 3; number <= 300; number += 1) {
        await insertVersion(tx, {
          id: newId(),
          storyId,
          number,
          copy,
          details,
          hash: `hash-${number}`,
          blockHashes: {},
          contributorIds: [],
          contributions: null,
          cause: 'quiet',
          cutBy: null,
          cutAt: at(number).now,
        });
      }
    });
    const pages = Math.ceil(300 / TIMELINE_PAGE);
    const first = (await read(storyId)).timeline;
    expect(first.entries).toHaveLength(TIMELINE_PAGE);
    expect(first).toMatchObject({ page: 1, pages, versions: 300 });
    const last = (await read(storyId, { page: '999' })).timeline;
    expect(last.page).toBe(pages);
    expect(last.entries.at(-1)?.sentence).toBe('Started by Noa Reed');
    expect((await read(storyId, { page: 'x' })).timeline.page).toBe(1);
  });
});

async function textOf(storyId: string) {
  const { shown } = await read(storyId, { version: '2' });
  if (shown.kind !== 'version') throw new Error('No version 2');
  return shown.version;
}

describe('a comparison', () => {
  it('is of the newest version with the one before, when nothing is said', async () => {
    const storyId = await submittedStory(house, 'Newest first');
    expect(inShort(await read(storyId))).toBe(
      '1 to 2: 5 words added in 1 paragraph; 1 paragraph added; section changed.',
    );
  });

  it('is of the working copy with the newest version, once it says something else', async () => {
    const storyId = await completeDraft(house, 'Ahead');
    await typeParagraph(house, storyId, house.reporter, 'Two words.');
    const page = await read(storyId);
    expect(inShort(page)).toMatch(/^1 to working: 7 words added/);
    expect(page.working).not.toBeNull();
    expect((await read(await submittedStory(house, 'Not ahead'))).working).toBeNull();
  });

  it('tells live from working, and any two in either order', async () => {
    const storyId = await liveStory(house, 'Both ways');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await typeParagraph(house, storyId, house.reporter, 'Two words.');
    expect(inShort(await read(storyId, { from: 'live', to: 'working' }))).toBe(
      'live to working: 2 words added in 1 paragraph; 1 paragraph added.',
    );
    expect(inShort(await read(storyId, { from: 'working', to: '2' }))).toBe(
      'working to 2: 2 words removed in 1 paragraph; 1 paragraph removed.',
    );
    expect(inShort(await read(storyId, { from: '2', to: '2' }))).toBe('2 to 2: No difference.');
  });

  it('tells details by name', async () => {
    const storyId = await submittedStory(house, 'By name');
    const { details } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    const seenDetailsRevision = details.revision;
    await press(house, { storyId, action: 'take_back', actor: house.reporter });
    granted(
      await changeDetails(
        { storyId, actor: house.reporter, seenDetailsRevision, section: house.world, tags: ['Ferries'] },
        house,
      ),
    );
    const { shown } = await read(storyId, { from: '2', to: 'working' });
    const found = shown.kind === 'comparison' ? shown.comparison.details : [];
    expect(found.map(({ name, stretches }) => [name, stretches.map(({ text }) => text)])).toEqual([
      ['Section', ['Politics', 'World']],
      ['Tags', ['Ferries']],
    ]);
  });

  it('holds no note to colleagues, which no version holds either', async () => {
    const storyId = await submittedStory(house, 'With a note');
    await press(house, { storyId, action: 'take_back', actor: house.reporter });
    await typeNote(house, { storyId, by: house.reporter, text: 'Said in public.', note: 'CHECK THIS ' });
    const page = await read(storyId, { from: '2', to: 'working' });
    expect(JSON.stringify(page.shown)).toContain('Said in public.');
    expect(JSON.stringify(page.shown)).not.toContain('CHECK THIS');
  });
});

describe('what cannot be shown', () => {
  it.each<[string, Partial<Asked>, string]>([
    [
      'a number that no version has',
      { to: '99' },
      'This story has no version 99. The newest one is version 2.',
    ],
    [
      'a version that there is not',
      { version: '7' },
      'This story has no version 7. The newest one is version 2.',
    ],
    ['what is no number', { from: 'x1', to: '2' }, '“x1” is no version. Choose one from the list.'],
    ['nothing', { version: '' }, '“” is no version. Choose one from the list.'],
    ['a damaged address', { to: '\u0000' }, '“\u0000” is no version. Choose one from the list.'],
    [
      'what readers do not have',
      { from: 'live' },
      'Readers do not have this story now, so there is no live version.',
    ],
    ['a look that never was', { from: 'seen' }, 'You are looking at this story for the first time.'],
  ])('is said in a sentence: %s', async (_, asked, sentence) => {
    const storyId = await submittedStory(house);
    const page = await read(storyId, asked);
    expect(inShort(page)).toBe(sentence);
    expect(page.timeline.entries).toHaveLength(2);
  });

  it('does not exist for who may not read the story, by whatever way it is asked', async () => {
    const storyId = await liveStory(house, 'Not for Cleo');
    const none = { version: null, from: null, to: null, page: null };
    for (const asked of [none, { ...none, version: '1' }, { ...none, from: 'live', to: 'working' }]) {
      const outcome = await readHistoryPage({ storyId, actor: house.contributor, asked }, house);
      expect(outcome).toEqual({ ok: false, code: 'not_found', message: 'There is no such story.' });
    }
  });
});
