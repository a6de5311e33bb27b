import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, p, withId } from '@/content/builder';
import { FIRST_EPOCH } from '@/content/epoch';
import { findVersionByNumber } from '@/db/queries/version';
import { createStory } from '../stories/create';
import { restoreText } from '../stories/restore-text';
import { granted } from '../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

const BEGUN = copy({ body: [withId('rain', p('It rained.')), withId('snow', p('It snowed.'))] });

let desk: LiveDesk;
let storyId: string;
let tab: Tab;

beforeEach(async () => {
  desk = await openLiveDesk();
  const { reporter } = desk.newsroom;
  ({ storyId } = granted(await createStory({ actor: reporter, copy: BEGUN }, desk.newsroom)));
  tab = await openReadyTab({ address: desk.address, storyId, person: reporter, epoch: FIRST_EPOCH });
});
afterEach(async () => {
  tab.close();
  await desk.stop();
  await desk.newsroom.database.close();
});

const stored = () => storedWords(desk.newsroom.database.url, storyId);

/** By a colleague, on another page. */
const restore = (blockId: string | null = null, versionNumber = 1) =>
  restoreText({ storyId, actor: desk.newsroom.editor, versionNumber, blockId }, desk.newsroom);

async function typed(change: (doc: Y.Doc) => void): Promise<void> {
  change(tab.doc);
  await until(tab.isSaved, 'it is saved');
}

function blockAt(doc: Y.Doc, place: number): { block: Y.XmlElement; text: Y.XmlText } {
  const block = doc.getXmlFragment('body').get(place);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(block instanceof Y.XmlElement) || !(text instanceof Y.XmlText)) throw new Error('no such block');
  return { block, text };
}

describe('whoever has the story open while text is restored', () => {
  it('sees it at once, keeps the blocks that need no change, and goes on typing', async () => {
    await typed((doc) => blockAt(doc, 1).text.insert(0, 'They say '));
    const { block: untouched } = blockAt(tab.doc, 0);
    granted(await restore('snow'));
    await until(() => wordsOf(tab.doc) === 'It rained.\nIt snowed.', 'it is shown');
    expect(blockAt(tab.doc, 0).block).toBe(untouched);
    await typed((doc) => blockAt(doc, 1).text.insert(0, 'Then '));
    expect(await stored()).toBe('It rained.\nThen It snowed.');
    expect(tab.reasons).toEqual([]);
  });

  it('keeps what was typed while it was being restored', async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `Line ${line}.`);
    await typed((doc) => blockAt(doc, 1).text.insert(0, 'They say '));
    const restoring = restore('snow');
    for (const line of lines) {
      typeInto(tab.doc, line);
      await new Promise(setImmediate);
    }
    granted(await restoring);
    await until(() => tab.isSaved() && wordsOf(tab.doc).includes('\nIt snowed.'), 'both are there');
    expect(wordsOf(tab.doc)).toBe(['It rained.', 'It snowed.', ...lines].join('\n'));
    expect(await stored()).toBe(wordsOf(tab.doc));
    expect(tab.reasons).toEqual([]);
  });

  it('has typed into the version that is kept, or after it: no word is in neither', async () => {
    const words = Array.from({ length: 30 }, (_, place) => `word${place}`);
    const restoring = (async () => {
      for (let round = 0; round < 5; round += 1) await restore();
    })();
    for (const word of words) {
      typeInto(tab.doc, word);
      await new Promise(setImmediate);
    }
    await restoring;
    await until(tab.isSaved, 'it is saved');
    const kept: string[] = [await stored()];
    for (let number = 1; number < 10; number += 1) {
      const version = await findVersionByNumber(desk.newsroom.database.read, { storyId, number });
      if (version) kept.push(JSON.stringify(version.copy));
    }
    expect(words.filter((word) => !kept.some((text) => text.includes(word)))).toEqual([]);
    expect(tab.reasons).toEqual([]);
  });

  it('without a line meanwhile, brings along what was typed, and gets what was restored', async () => {
    await typed((doc) => blockAt(doc, 1).text.insert(0, 'They say '));
    tab.disconnect();
    await until(() => desk.live.openStories() === 0, 'the line is lost');
    blockAt(tab.doc, 0).text.insert(0, 'On the train: ');
    granted(await restore('snow'));
    tab.connect();
    await until(() => tab.isSaved() && wordsOf(tab.doc).endsWith('\nIt snowed.'), 'both are there');
    expect(await stored()).toBe('On the train: It rained.\nIt snowed.');
    expect(tab.reasons).toEqual([]);
  });
});
