import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LiveGrade } from '@/content/live-protocol';
import { openSuggestions } from '@/content/suggestions/open-suggestions';
import { settled } from '@/content/suggestions/settle';
import { fieldFromYjs, fillField } from '@/content/yjs';
import { contributorsOf } from '@/db/queries/contributor';
import type { Actor } from '@/newsroom/actor';
import type { WorkingState } from '@/newsroom/states';
import { readAsJson } from '../stories/read-as-json';
import {
  completeDraft,
  granted,
  liveStory,
  press,
  submittedStory,
  tryPress,
} from '../stories/testing-newsroom';
import { loadWorkingCopy } from '../stories/working-copy';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedUpdates } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto } from './testing/tab';
import { BEFORE_THE_SWEEP, until } from './testing/until';

let desk: LiveDesk;
let tabs: Tab[] = [];

beforeAll(async () => {
  desk = await openLiveDesk();
});
afterAll(async () => {
  await desk.stop();
  await desk.newsroom.database.close();
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  tabs = [];
});

async function open(storyId: string, person: Actor): Promise<Tab> {
  const tab = await openReadyTab({ address: desk.address, storyId, person });
  tabs.push(tab);
  return tab;
}

async function suggestedIn(storyId: string): Promise<string[]> {
  const loaded = await loadWorkingCopy(desk.newsroom.database.read, storyId);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return openSuggestions(loaded.copy).map(({ name, places }) => {
    return `${name}: ${places.map(({ kind, text }) => `${kind} ${text}`).join(', ')}`;
  });
}

const contributors = async (storyId: string) =>
  (await contributorsOf(desk.newsroom.database.read, storyId)).map(({ name }) => name);

/** The first line that has words. */
function firstLine(doc: Y.Doc): Y.XmlText {
  const blocks = doc.getXmlFragment('body').toArray();
  const lines = blocks.flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []));
  const line = lines.find((one) => one instanceof Y.XmlText && one.length > 0);
  if (!(line instanceof Y.XmlText)) throw new Error('there is no line');
  return line;
}

/** What an editor's button does: every suggestion of the body settled in one change. */
function settleAll({ doc }: Tab, verdict: 'accept' | 'reject'): void {
  const body = doc.getXmlFragment('body');
  const { content = [] } = fieldFromYjs(doc, 'body');
  doc.transact(() => {
    body.delete(0, body.length);
    fillField('body', { type: 'doc', content: settled(content, () => verdict) }, body);
  });
}

describe('an author of a story in review', () => {
  it('suggests, at once and without a new line, what would have been typed a moment before', async () => {
    const { newsroom } = desk;
    const storyId = await completeDraft(newsroom);
    const tab = await open(storyId, newsroom.reporter);
    await press(newsroom, { storyId, action: 'submit', actor: newsroom.reporter });
    await until(() => tab.grades.at(-1)?.may === 'suggest', 'the author is told', BEFORE_THE_SWEEP);
    firstLine(tab.doc).insert(4, 'old ');
    await until(tab.isSaved, 'it is saved');
    expect(await suggestedIn(storyId)).toEqual(['Noa Reed: insertion old ']);
    await until(
      () => Boolean(firstLine(tab.doc).toDelta()[1]?.attributes?.insertion),
      'the author sees that',
    );
    await press(newsroom, { storyId, action: 'take_back', actor: newsroom.reporter });
    await until(() => tab.grades.at(-1)?.may === 'write', 'the author is told', BEFORE_THE_SWEEP);
    expect(tab.reasons).toEqual([]);
  });

  it('brings suggestions along that were made without a line', async () => {
    const storyId = await submittedStory(desk.newsroom);
    const tab = await open(storyId, desk.newsroom.reporter);
    tab.disconnect();
    await until(() => !tab.provider.isSynced, 'the line is lost');
    typeInto(tab.doc, 'From the train.');
    tab.connect();
    await until(() => tab.isSaved() && tab.provider.isSynced, 'it is saved');
    expect(await suggestedIn(storyId)).toEqual(['Noa Reed: insertion From the train.']);
  });

  it('cannot suggest in the name of somebody else, and nothing of it is stored', async () => {
    const { newsroom } = desk;
    const storyId = await submittedStory(newsroom);
    const tab = await open(storyId, newsroom.reporter);
    const before = await storedUpdates(newsroom.database.url, storyId);
    const { personId: by, name } = newsroom.editor;
    const insertion = { id: 'forged', by, name, at: new Date().toISOString(), reason: null };
    firstLine(tab.doc).insert(0, 'Not me. ', { insertion });
    await until(() => tab.reasons.includes('malformed'), 'it is refused');
    expect(await storedUpdates(newsroom.database.url, storyId)).toBe(before);
    expect(await suggestedIn(storyId)).toEqual([]);
  });

  it('changes nothing that is judged or read, until it is accepted', async () => {
    const { newsroom } = desk;
    const storyId = await submittedStory(newsroom);
    const before = granted(await readAsJson({ storyId, actor: newsroom.editor }, newsroom));
    const tab = await open(storyId, newsroom.otherReporter);
    firstLine(tab.doc).insert(0, 'Rumour: ');
    await until(tab.isSaved, 'it is saved');
    const after = granted(await readAsJson({ storyId, actor: newsroom.editor }, newsroom));
    expect(after.hash).toBe(before.hash);
    expect(JSON.stringify(after)).not.toContain('Rumour');
    expect(await contributors(storyId)).toEqual(['Noa Reed']);
  });
});

describe('an open suggestion', () => {
  it('stops approval until it is settled; who accepts it has not written, who made it has', async () => {
    const { newsroom } = desk;
    const storyId = await submittedStory(newsroom);
    const tab = await open(storyId, newsroom.otherReporter);
    firstLine(tab.doc).insert(4, 'old ');
    await until(tab.isSaved, 'it is saved');
    const approve = () => tryPress(newsroom, { storyId, action: 'approve', actor: newsroom.editor });
    const refused = await approve();
    expect(!refused.ok && refused.problems?.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'G7 hard',
    ]);
    const editor = await open(storyId, newsroom.editor);
    settleAll(editor, 'accept');
    await until(editor.isSaved, 'it is saved');
    expect(await contributors(storyId)).toEqual(['Noa Reed', 'Rob Hale']);
    granted(await approve());
  });

  it('that is rejected makes nobody a contributor', async () => {
    const { newsroom } = desk;
    const storyId = await submittedStory(newsroom);
    const tab = await open(storyId, newsroom.otherReporter);
    firstLine(tab.doc).insert(4, 'old ');
    await until(tab.isSaved, 'it is saved');
    const editor = await open(storyId, newsroom.editor);
    settleAll(editor, 'reject');
    await until(editor.isSaved, 'it is saved');
    expect(await suggestedIn(storyId)).toEqual([]);
    expect(await contributors(storyId)).toEqual(['Noa Reed']);
  });
});

/** Rows: who. Columns: what the connection may do, `out` when there is none. Written by hand from the design. */
const GRADES: readonly [keyof LiveDesk['newsroom'], Record<string, LiveGrade | 'out'>][] = [
  ['reporter', { draft: 'write', in_review: 'suggest', approved: 'read', clean: 'read' }],
  ['otherReporter', { draft: 'read', in_review: 'suggest', approved: 'read', clean: 'read' }],
  ['contributor', { draft: 'out', in_review: 'out', approved: 'out', clean: 'out' }],
  ['editor', { draft: 'write', in_review: 'write', approved: 'write', clean: 'read' }],
  ['admin', { draft: 'out', in_review: 'out', approved: 'out', clean: 'out' }],
];

describe('what a connection may do', () => {
  it.each(GRADES)('is decided by state for: %s', async (who, expected) => {
    const { newsroom } = desk;
    const person = newsroom[who] as Actor;
    const answers: Record<string, string> = {};
    const inState: [WorkingState, () => Promise<string>][] = [
      ['draft', () => completeDraft(newsroom)],
      ['in_review', () => submittedStory(newsroom)],
      ['approved', () => approved()],
      ['clean', () => liveStory(newsroom, `Bridge ${Math.random()}`)],
    ];
    for (const [state, make] of inState) answers[state] = await gradeOf(await make(), person);
    expect(answers).toEqual(expected);
  });
});

async function approved(): Promise<string> {
  const storyId = await submittedStory(desk.newsroom);
  await press(desk.newsroom, { storyId, action: 'approve', actor: desk.newsroom.editor });
  return storyId;
}

async function gradeOf(storyId: string, person: Actor): Promise<string> {
  const tab = openTab({ address: desk.address, storyId, person });
  tabs.push(tab);
  await until(() => tab.grades.length > 0 || tab.reasons.length > 0, 'it is known');
  return tab.grades[0]?.may ?? 'out';
}
