import * as Y from 'yjs';
import type { Actor } from '@/newsroom/actor';
import { storyReader } from '@/newsroom/story-reader';
import { readFixable } from '../stories/read-fixable';
import { granted, type Newsroom, press } from '../stories/testing-newsroom';
import { changeText } from '../stories/testing-typing';
import { browseReports, type QueuedReport, type QueueView } from './browse-reports';
import { type ReportSent, reportMistake } from './report-mistake';

export const SECRET = 'a secret of the test';

/** Sends a report about the whole of a story, as a reader does from its first version. */
export function send(
  house: Newsroom,
  storyId: string,
  { network = '10.0.0.7', ...more }: Partial<ReportSent> & { network?: string } = {},
) {
  const place = { about: 'story', words: '', before: '', after: '' };
  const sent: ReportSent = { storyId, version: 1, place, text: 'This is wrong.', email: null, ...more };
  return reportMistake(sent, { ...house, network, authSecret: SECRET });
}

/** The queue as somebody sees it. */
export async function queueOf(
  house: Newsroom,
  actor: Actor,
  view: QueueView = 'waiting',
): Promise<QueuedReport[]> {
  const queue = await browseReports(house.database.read, { view, page: 1, reader: storyReader(actor) });
  return queue.reports;
}

/** The id of the first paragraph of a live story. */
export async function firstBlock(house: Newsroom, storyId: string): Promise<string> {
  const [first] = granted(await readFixable({ storyId, actor: house.editor }, house));
  if (!first) throw new Error('The story has no paragraph');
  return first.blockId;
}

/** Makes the last paragraph of a story that is being revised say something else. */
export function retype(house: Newsroom, storyId: string, words: string): Promise<void> {
  const change = (doc: Y.Doc) => {
    // A new story begins with an empty line; what was typed stands behind it.
    const paragraph = doc.getXmlFragment('body').toArray().at(-1);
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('The story has no paragraph');
    paragraph.delete(0, paragraph.length);
    paragraph.insert(0, [new Y.XmlText(words)]);
  };
  return changeText(house, { storyId, by: house.reporter, change });
}

/** Has a revised story approved and put before readers. */
export async function publishUpdate(
  house: Newsroom,
  storyId: string,
  told: { changeClass: string; note?: string },
): Promise<void> {
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish_update', actor: house.editor, ...told });
}

/** Revises a live story, has its last paragraph say something else, and publishes that. */
export async function update(
  house: Newsroom,
  storyId: string,
  { words, ...told }: { words: string; changeClass: string; note?: string },
): Promise<void> {
  await press(house, { storyId, action: 'revise', actor: house.reporter });
  await retype(house, storyId, words);
  await publishUpdate(house, storyId, told);
}
