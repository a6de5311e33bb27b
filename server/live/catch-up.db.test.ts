import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { insertUpdate, mergedDocument } from '@/db/queries/working-copy';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { compactWorkingCopy, loadWorkingCopy } from '../stories/working-copy';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let tab: Tab;

beforeEach(async () => {
  desk = await openLiveDesk();
  ({ storyId } = granted(await createStory({ actor: desk.newsroom.reporter }, desk.newsroom)));
  tab = await openReadyTab({ address: desk.address, storyId, person: desk.newsroom.reporter });
});
afterEach(async () => {
  tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

const stored = () => storedWords(desk.newsroom.database.url, storyId);

/** Stores a line as another process does, of which nobody here is told. */
async function storeElsewhere(line: string): Promise<void> {
  const { database, editor } = desk.newsroom;
  const loaded = await loadWorkingCopy(database.read, storyId);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, loaded.state);
  const before = Y.encodeStateVector(doc);
  typeInto(doc, line);
  const update = Y.encodeStateAsUpdate(doc, before);
  await database.inTransaction((tx) =>
    insertUpdate(tx, { storyId, personId: editor.personId, update, at: new Date() }),
  );
}

describe('a change that was stored elsewhere, of which nobody was told', () => {
  it('is there before the next one is judged', async () => {
    await storeElsewhere('From elsewhere.');
    typeInto(tab.doc, 'From here.');
    await until(tab.isSaved, 'it is saved');
    await until(() => wordsOf(tab.doc).includes('From elsewhere.'), 'both are shown');
    expect((await stored()).split('\n').sort()).toEqual(['From elsewhere.', 'From here.']);
    expect(wordsOf(tab.doc)).toBe(await stored());
  });

  it('is found also when it was merged meanwhile', async () => {
    typeInto(tab.doc, 'First.');
    await until(tab.isSaved, 'it is saved');
    await storeElsewhere('From elsewhere.');
    await compactWorkingCopy(desk.newsroom.database, storyId, new Date());
    await storeElsewhere('And one more.');
    typeInto(tab.doc, 'From here.');
    await until(tab.isSaved, 'it is saved');
    await until(() => wordsOf(tab.doc).split('\n').length === 4, 'all are shown');
    expect(wordsOf(tab.doc)).toBe(await stored());
    expect((await mergedDocument(desk.newsroom.database.read, storyId))?.merged).toBeGreaterThanOrEqual(2);
  });
});
