import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { copy, p, photo, withId } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { newerToYjs } from '@/content/newer-blocks/to-yjs';
import { notesOf } from '@/content/notes';
import { lineText } from '@/content/to-text';
import { copyToYjs } from '@/content/yjs';
import { contributorsOf } from '@/db/queries/contributor';
import { listSavePoints } from '@/db/queries/save-point';
import { findStory } from '@/db/queries/story';
import { listVersions } from '@/db/queries/version';
import { epochOf, lastChange, pendingUpdates, putRewritten, textBytesOf } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { readHistory } from './history';
import { restoreText } from './restore-text';
import {
  approvedStory,
  granted,
  hashOf,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
} from './testing-newsroom';
import {
  lines,
  paragraph,
  rewriteAll,
  storyOf,
  textOf,
  textOfVersion,
  WEATHER,
  write,
} from './testing-restore';
import { changeText, typeNote, typeParagraph } from './testing-typing';
import { compactWorkingCopy } from './working-copy';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await storyOf(house, WEATHER);
});

const type = (change: (body: Y.XmlFragment, doc: Y.Doc) => void, by: Actor = house.reporter) =>
  changeText(house, { storyId, by, change: (doc) => change(doc.getXmlFragment('body'), doc) });

const restore = (blockId: string | null = null, { by = house.reporter, from = 1 } = {}) =>
  restoreText({ storyId, actor: by, versionNumber: from, blockId }, house);

const text = () => textOf(house, storyId);
const ofVersion = (number: number) => textOfVersion(house, { storyId, number });
const savePoints = () => listSavePoints(house.database.read, storyId);

const rewrite = (by?: Actor) => type(rewriteAll, by);

describe('all the text of a version', () => {
  it('is the working copy again, and what was there before is kept', async () => {
    await rewrite();
    const before = await text();
    expect(granted(await restore())).toEqual({ keptAs: 2, notesApart: 0, problems: [], reopened: false });
    expect(await text()).toEqual(await ofVersion(1));
    expect(await ofVersion(2)).toEqual(before);
    const [point, ...more] = await savePoints();
    const [kept, first] = await listVersions(house.database.read, storyId);
    expect(point).toMatchObject({ kind: 'restored_text', byName: 'Noa Reed', restoredBlock: null });
    expect(point).toMatchObject({ versionId: kept?.id, restoredVersionId: first?.id });
    expect(kept?.cause).toBe('restored_text');
    expect(more).toEqual([]);
  });

  it('is on the board at once', async () => {
    await rewrite();
    granted(await restore());
    expect((await findStory(house.database.read, storyId))?.headline).toBe('Weather');
    expect(await pendingUpdates(house.database.read, storyId)).toEqual([]);
  });

  it('is undone by a restore of what was kept, with nothing lost', async () => {
    await rewrite();
    const before = await text();
    granted(await restore());
    expect(granted(await restore(null, { from: 2 })).keptAs).toBe(3);
    expect(await text()).toEqual(before);
    expect(await ofVersion(3)).toEqual(await ofVersion(1));
  });

  it('leaves the details and what readers have as they are', async () => {
    storyId = await liveStory(house, 'Bridge open');
    await press(house, { storyId, action: 'revise', actor: house.editor });
    await type((body) => write(body, 1, 'Again: '), house.editor);
    const { liveVersionId, sectionId } = (await findStory(house.database.read, storyId)) ?? {};
    granted(await restore(null, { by: house.editor }));
    expect(await findStory(house.database.read, storyId)).toMatchObject({
      liveVersionId,
      sectionId,
      workingState: 'draft',
      publicState: 'live',
    });
  });
});

describe('one block of a version', () => {
  it('says again what it said, where it stands now, and nothing else is changed', async () => {
    await type((body) => {
      write(body, 1, 'They say: ');
      write(body, 2, 'At last: ');
      body.insert(0, [paragraph('new', 'New.')]);
    });
    granted(await restore('snow'));
    expect(lines(await text())).toEqual(['New.', 'It rained.', 'It snowed all day.', 'At last: It stopped.']);
    expect((await savePoints())[0]?.restoredBlock).toEqual({ id: 'snow', words: 'It snowed all day.' });
  });

  it('is put back behind its neighbour when it has gone', async () => {
    await type((body) => {
      body.delete(1, 1);
      body.insert(0, [paragraph('new', 'New.')]);
    });
    granted(await restore('snow'));
    expect(lines(await text())).toEqual(['New.', 'It rained.', 'It snowed all day.', 'It stopped.']);
  });

  it('stays where it was moved to', async () => {
    await type((body) => {
      body.delete(1, 1);
      body.push([paragraph('snow', 'It snowed for weeks.')]);
    });
    granted(await restore('snow'));
    expect(lines(await text())).toEqual(['It rained.', 'It stopped.', 'It snowed all day.']);
  });

  it('is named in the history by its first words, or by what it is', async () => {
    const long = `${'It rained and rained. '.repeat(4)}And then`;
    storyId = await storyOf(
      house,
      copy({ body: [withId('long', p(long)), withId('empty', photo({ photoId: null }))] }),
    );
    await type((body) => body.delete(0, 2));
    granted(await restore('long'));
    granted(await restore('empty'));
    expect((await savePoints()).map(({ restoredBlock }) => restoredBlock?.words).sort()).toEqual([
      'It rained and rained. It rained and rained. It rained and …',
      'Photo',
    ]);
  });
});

describe('who restores', () => {
  it('has worked on the story, and the words are counted', async () => {
    await rewrite();
    granted(await restore(null, { by: house.editor }));
    const people = await contributorsOf(house.database.read, storyId);
    expect(people.map(({ name }) => name)).toEqual(['Noa Reed', 'Edie Marsh']);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const [submitted, kept] = await listVersions(house.database.read, storyId);
    expect(kept?.contributions).toMatchObject([{ personId: house.reporter.personId }]);
    expect(submitted?.contributions).toMatchObject([
      { personId: house.editor.personId, wordsAdded: 2, wordsRemoved: 10, changedDetails: false },
    ]);
  });

  it('reopens an approved story, like anybody who types into it', async () => {
    storyId = await approvedStory(house, 'Bridge closed');
    const approved = await hashOf(house, storyId);
    expect(granted(await restore(null, { by: house.editor })).reopened).toBe(true);
    expect((await findStory(house.database.read, storyId))?.workingState).toBe('in_review');
    const [step] = await readHistory(house.database.read, storyId);
    expect(step).toMatchObject({ action: 'reopen', sentence: 'Reopened by Edie Marsh' });
    expect(await hashOf(house, storyId)).not.toBe(approved);
  });

  it('tells the house afterwards, with the number of the change', async () => {
    const told: unknown[] = [];
    const stopHearing = house.events.on('textRestored', (event) => told.push(event));
    await rewrite();
    granted(await restore());
    stopHearing();
    expect(told).toEqual([{ storyId, change: await lastChange(house.database.read, storyId) }]);
  });
});

describe('what is in the text and in no version', () => {
  it('stays: notes to colleagues, in a line of their own when their block has gone', async () => {
    await type((body) => body.delete(0, 3));
    await typeNote(house, { storyId, by: house.editor, text: 'Quite another story.', note: ' Who says so?' });
    expect(granted(await restore()).notesApart).toBe(1);
    expect(notesOf(await text()).map((note) => note.text)).toEqual([' Who says so?']);
    expect(lines(await text()).filter(Boolean)).toEqual(lines(await ofVersion(1)));
  });

  it('is kept: what was typed a moment ago and is not merged yet', async () => {
    await typeParagraph(house, storyId, house.editor, 'Just now.');
    expect(await pendingUpdates(house.database.read, storyId)).toHaveLength(1);
    const { keptAs } = granted(await restore());
    expect(lines(await ofVersion(keptAs)).at(-1)).toBe('Just now.');
  });
});

describe('a version that names what is not there any more', () => {
  it('is restored, and what is missing is said', async () => {
    storyId = await storyOf(
      house,
      copy({ body: [p('It rained.'), withId('lost', photo({ photoId: 'lost-photo', alt: 'Rain' }))] }),
    );
    await type((body) => body.delete(1, 1));
    expect(granted(await restore()).problems).toEqual([
      { code: 'G4', severity: 'hard', message: 'The photo is not in the library.', blockId: 'lost' },
    ]);
    expect(await text()).toEqual(await ofVersion(1));
  });
});

describe('a block of a newer Galley', () => {
  const poll: DocNode = { type: 'livePoll', attrs: { id: 'poll', votes: 3 }, content: [p('Rain or snow?')] };
  beforeEach(() => type((body) => body.insert(1, [newerToYjs(poll)])));

  it('comes back as it was, and is kept with the text when a version from before it is restored', async () => {
    expect(granted(await restore()).keptAs).toBe(2);
    expect(await text()).toEqual(await ofVersion(1));
    granted(await restore('poll', { from: 2 }));
    expect((await text()).body.content?.[1]).toEqual(poll);
  });
});

describe('a story whose document was rewritten meanwhile', () => {
  it('gets the text into the document that it has now', async () => {
    await rewrite();
    expect((await compactWorkingCopy(house.database, storyId, house.now)).ok).toBe(true);
    const now = await text();
    await house.database.inTransaction((tx) =>
      putRewritten(tx, { storyId, state: copyToYjs(now), textBytes: textBytesOf(now) }),
    );
    granted(await restore('snow'));
    expect(await epochOf(house.database.read, storyId)).toBe('.1');
    expect(lines(await text())).toEqual([...lines(now).slice(0, 1), 'It snowed all day.', 'It stopped.']);
  });
});

describe('two restores at once', () => {
  it('come one after the other: the second finds nothing to do', async () => {
    await rewrite();
    const outcomes = await Promise.all([restore(), restore(null, { by: house.editor })]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await text()).toEqual(await ofVersion(1));
  });
});

describe('a headline of two paragraphs, as a merge may leave it', () => {
  it('is one again', async () => {
    await type((_, doc) => doc.getXmlFragment('headline').push([paragraph(null, 'More weather')]));
    granted(await restore());
    expect(lineText((await text()).headline)).toBe('Weather');
  });
});
