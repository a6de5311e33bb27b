import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notesOf } from '@/content/notes';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { loadWorkingCopy } from '../stories/working-copy';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
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

const body = ({ doc }: Tab) => doc.getXmlFragment('body');

it('what one typed on a train into a paragraph that the desk took out is there for both, and stored', async () => {
  const [train, office] = [await open(), await open(desk.newsroom.editor)];
  typeInto(train.doc, 'The quay is closed.');
  await until(() => wordsOf(office.doc) === 'The quay is closed.', 'the desk has the paragraph');
  await until(train.isSaved, 'it is saved');
  train.disconnect();
  const line = (body(train).get(body(train).length - 1) as Y.XmlElement).get(0) as Y.XmlText; // a paragraph, typed above
  line.insert(line.length, ' Nobody was hurt.');
  body(office).delete(body(office).length - 1, 1);
  await until(office.isSaved, 'the desk has saved');
  train.connect();
  for (const tab of [train, office])
    await until(() => wordsOf(tab.doc).includes('Nobody was hurt.'), 'both have the words');
  expect(wordsOf(office.doc)).not.toContain('closed');
  const stored = await loadWorkingCopy(desk.newsroom.database.read, storyId);
  // A note: the paragraph was taken out, so that nobody may publish these words without having looked at them.
  expect(stored.ok && notesOf(stored.copy).map(({ text }) => text)).toEqual([' Nobody was hurt.']);
  expect(Y.encodeStateVector(train.doc)).toEqual(Y.encodeStateVector(office.doc));
});
