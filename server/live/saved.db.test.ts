import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FRAME, readFrame, SYNC } from '@/content/live-frame';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let tabs: Tab[];

beforeEach(async () => {
  desk = await openLiveDesk();
  ({ storyId } = granted(await createStory({ actor: desk.newsroom.reporter }, desk.newsroom)));
  tabs = [];
});
afterEach(async () => {
  for (const tab of tabs) tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

async function open(person = desk.newsroom.reporter): Promise<Tab> {
  const tab = await openReadyTab({ address: desk.address, storyId, person });
  tabs.push(tab);
  return tab;
}

const stored = () => storedWords(desk.newsroom.database.url, storyId);

describe('what is acknowledged', () => {
  it('is in the database at that very moment: text that was typed', async () => {
    const tab = await open();
    const seen = new Promise<string>((resolve) => {
      tab.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
        if (number === 0) resolve(stored());
      });
    });
    typeInto(tab.doc, 'The harbour froze overnight.');
    expect(tab.isSaved()).toBe(false);
    expect(await seen).toBe('The harbour froze overnight.');
    expect(tab.isSaved()).toBe(true);
  });

  it('is in the database at that very moment: text that was deleted', async () => {
    const tab = await open();
    typeInto(tab.doc, 'Kept.');
    typeInto(tab.doc, 'A name that must go.');
    await until(tab.isSaved, 'both lines are saved');
    tab.doc.getXmlFragment('body').delete(2, 1);
    expect(tab.isSaved()).toBe(false);
    await until(tab.isSaved, 'the deletion is saved');
    expect(await stored()).toBe('Kept.');
  });

  it('is all that was typed without a line, the first time that the tab may say Saved again', async () => {
    const tab = await open();
    typeInto(tab.doc, 'Before.');
    tab.disconnect();
    await until(() => !tab.provider.isSynced, 'the line is gone');
    for (let line = 1; line <= 30; line += 1) typeInto(tab.doc, `Line ${line}.`);
    tab.connect();
    await until(() => tab.provider.isAuthenticated, 'the line is back');
    typeInto(tab.doc, 'And on.');
    await until(tab.isSaved, 'all of it is saved');
    expect(await stored()).toBe(wordsOf(tab.doc));
    expect(await stored()).toContain('Line 30.\nAnd on.');
  });
});

describe('two writers', () => {
  it('end with the same text, and so does the database', async () => {
    const [one, two] = [await open(), await open(desk.newsroom.editor)];
    for (let line = 0; line < 20; line += 1) {
      typeInto(one.doc, `one ${line}`);
      typeInto(two.doc, `two ${line}`);
    }
    await until(() => one.isSaved() && two.isSaved(), 'both are saved');
    await until(() => wordsOf(one.doc) === wordsOf(two.doc), 'both show the same');
    expect(wordsOf(one.doc).split('\n')).toHaveLength(40);
    expect(await stored()).toBe(wordsOf(one.doc));
  });
});

describe('a change that was made in one tab', () => {
  it('is told to the others, and not back to the tab that made it', async () => {
    const writer = await open();
    const reader = await open();
    const heard = { writer: 0, reader: 0 };
    countChanges(writer, () => (heard.writer += 1));
    countChanges(reader, () => (heard.reader += 1));
    typeInto(writer.doc, 'The quay is closed.');
    await until(() => wordsOf(reader.doc) === 'The quay is closed.', 'the other tab shows it');
    await until(writer.isSaved, 'it is saved');
    expect(heard).toEqual({ writer: 0, reader: 1 });
    typeInto(reader.doc, 'Since noon.');
    await until(() => wordsOf(writer.doc).endsWith('Since noon.'), 'it is told the other way round');
  });
});

function countChanges({ provider }: Tab, count: () => void): void {
  provider.on('message', ({ event }: { event: { data: ArrayBuffer } }) => {
    const frame = readFrame(new Uint8Array(event.data));
    if (frame?.kind === FRAME.sync && frame.detail === SYNC.update) count();
  });
}
