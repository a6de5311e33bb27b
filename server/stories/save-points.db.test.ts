import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldText } from '@/content/to-text';
import { listSavePoints } from '@/db/queries/save-point';
import { findStory, lockStory } from '@/db/queries/story';
import { findVersionByNumber, lastVersion, listVersions } from '@/db/queries/version';
import { insertUpdate } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { keepQuietSpell } from './quiet-spell';
import { readForDesk } from './read-for-desk';
import { keepBeforeImport, saveVersion } from './save-points';
import { brokenUpdate } from './testing-broken-update';
import {
  approvedStory,
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
} from './testing-newsroom';
import { typeParagraph } from './testing-typing';
import { compactWorkingCopy } from './working-copy';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
});

const read = () => house.database.read;
const save = (name: string, actor: Actor = house.reporter) => saveVersion({ storyId, actor, name }, house);
const type = (text: string, by: Actor = house.reporter) => typeParagraph(house, storyId, by, text);

async function points() {
  const rows = await listSavePoints(read(), storyId);
  return rows.map(
    ({ kind, title, byName, versionNumber }) => `${kind} “${title}” by ${byName} is version ${versionNumber}`,
  );
}

describe('a named version', () => {
  it('keeps the text as it is, to the last word that was typed', async () => {
    await type('The last word.');
    expect(granted(await save('  Before the   lawyers '))).toEqual({ versionNumber: 2, isNew: true });
    const version = await findVersionByNumber(read(), { storyId, number: 2 });
    expect(fieldText(version?.copy.body ?? { type: 'doc' })).toContain('The last word.');
    expect(version?.cause).toBe('named');
    expect(await points()).toEqual(['named “Before the lawyers” by Noa Reed is version 2']);
  });

  it('of what the newest version says is a name for that one', async () => {
    await type('More.');
    await save('First');
    expect(granted(await save('Second'))).toEqual({ versionNumber: 2, isNew: false });
    expect(await points()).toEqual([
      'named “Second” by Noa Reed is version 2',
      'named “First” by Noa Reed is version 2',
    ]);
  });

  it('says who did what since the version before, and begins the count anew', async () => {
    await save('Begin');
    await type('One two three.');
    await type('Four.', house.editor);
    await save('Middle');
    await save('Middle again');
    await type('Five six.');
    await save('End');
    const [end, middle] = await listVersions(read(), storyId);
    const { reporter, editor } = house;
    expect(end?.contributions).toEqual([
      { personId: reporter.personId, wordsAdded: 2, wordsRemoved: 0, changedDetails: false },
    ]);
    expect(middle?.contributions).toHaveLength(2);
    expect(middle?.contributions).toContainEqual({
      personId: editor.personId,
      wordsAdded: 1,
      wordsRemoved: 0,
      changedDetails: false,
    });
  });

  it('changes nothing of where the story stands', async () => {
    const before = await findStory(read(), storyId);
    await compactWorkingCopy(house.database, storyId, house.now);
    await save('As it is');
    expect(await findStory(read(), storyId)).toEqual(before);
  });

  it('lets an approval stand, also when the approved version is not the newest any more', async () => {
    storyId = await approvedStory(house);
    await save('As approved', house.editor);
    await press(house, { storyId, action: 'publish', actor: house.editor });
    const live = await findStory(read(), storyId);
    expect(live?.publicState).toBe('live');
    expect(live?.liveVersionId).toBe((await lastVersion(read(), storyId))?.id);
  });

  it.each([
    ['', 'Give the version a name, so that it is found again.'],
    [' \n\t ', 'Give the version a name, so that it is found again.'],
    ['x'.repeat(121), 'A name has at most 120 characters.'],
  ])('has a name: “%s” is refused', async (name, message) => {
    expect(await save(name)).toMatchObject({ ok: false, code: 'invalid', message });
  });

  it('may have a name of 120 characters, however many bytes they are', async () => {
    expect((await save('🦀'.repeat(120))).ok).toBe(true);
  });

  it('is saved by whoever may write the story now, and by nobody else', async () => {
    expect(await save('Mine', house.contributor)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await save('Mine', house.admin)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await save('Mine', house.otherReporter)).toMatchObject({ ok: false, code: 'not_allowed' });
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    expect(await save('Mine')).toMatchObject({ ok: false, code: 'not_allowed' });
    expect((await save('Mine', house.editor)).ok).toBe(true);
    storyId = await liveStory(house, 'Bridge is live');
    expect(await save('Mine', house.editor)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await saveVersion({ storyId: 'none', actor: house.editor, name: 'x' }, house)).toMatchObject({
      code: 'not_found',
    });
  });

  it('of a damaged text is refused, and nothing is written', async () => {
    const { personId } = house.reporter;
    await house.database.inTransaction(async (tx) => {
      await lockStory(tx, storyId);
      await insertUpdate(tx, { storyId, personId, update: brokenUpdate(), at: house.now });
    });
    expect(await save('Damaged')).toMatchObject({ ok: false, code: 'unavailable' });
    expect(await points()).toEqual([]);
  });

  it('saved by many at once is one version with many names', async () => {
    await type('More.');
    const saved = await Promise.all([1, 2, 3, 4].map(async (place) => granted(await save(`Name ${place}`))));
    expect(saved.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await points()).toHaveLength(4);
    expect((await lastVersion(read(), storyId))?.number).toBe(2);
  });
});

it('what people had kept stands in the history of the desk, and not what the clock had', async () => {
  await save('Before the lawyers');
  await type('More.');
  const later = new Date(house.now.getTime() + 600_000);
  await compactWorkingCopy(house.database, storyId, house.now);
  expect(await keepQuietSpell(house.database, { storyId, since: house.now, now: later })).toBe(true);
  const { kept } = granted(await readForDesk({ storyId, actor: house.editor }, house));
  expect(kept.map(({ sentence, title, versionNumber }) => [sentence, title, versionNumber])).toEqual([
    ['Saved as a version by Noa Reed', 'Before the lawyers', 2],
  ]);
});

describe('a version before an import', () => {
  const keep = (fileName: string, actor: Actor = house.reporter) =>
    keepBeforeImport({ storyId, actor, fileName }, house);

  it('is named after the file', async () => {
    expect(granted(await keep('harbour\nnotes.docx'))).toEqual({ versionNumber: 2, isNew: true });
    expect(await points()).toEqual(['import “harbour notes.docx” by Noa Reed is version 2']);
  });

  it('has a name that is cut, for nobody chose how long it is', async () => {
    granted(await keep('x'.repeat(300)));
    const [point] = await listSavePoints(read(), storyId);
    expect(point?.title).toBe('x'.repeat(120));
  });

  it('is kept for who may write the story only', async () => {
    expect(await keep('a.docx', house.otherReporter)).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});
