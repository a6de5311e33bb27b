import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FIRST_EPOCH } from '@/content/epoch';
import { copyToYjs } from '@/content/yjs';
import { deleteUpdates, epochOf, putRewritten, textBytesOf } from '@/db/queries/working-copy';
import { workingCopy } from '@/db/schema';
import { createStory } from '../stories/create';
import { granted } from '../stories/testing-newsroom';
import { loadWorkingCopy } from '../stories/working-copy';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedUpdates, storedWords } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto, wordsOf } from './testing/tab';
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

type Seat = Partial<Parameters<typeof openTab>[0]>;

const seated = (seat: Seat) => ({ address: desk.address, storyId, person: desk.newsroom.reporter, ...seat });

async function open(seat: Seat = {}): Promise<Tab> {
  const tab = await openReadyTab(seated(seat));
  tabs.push(tab);
  return tab;
}

async function refusal(seat: Seat): Promise<string | undefined> {
  const tab = openTab(seated(seat));
  tabs.push(tab);
  await until(() => tab.reasons.length > 0, 'the tab is refused');
  return tab.reasons[0];
}

const stored = () => storedWords(desk.newsroom.database.url, storyId);
const present = async () => (await epochOf(desk.newsroom.database.read, storyId)) ?? '';

/** The stale tab of the tests: it has typed and saved, and then lost its line. */
async function tabThatWentAway(): Promise<Tab> {
  const tab = await open();
  typeInto(tab.doc, 'It rained.');
  await until(tab.isSaved, 'the first line is saved');
  tab.disconnect();
  await until(() => desk.live.openStories() === 0, 'the document is closed');
  await until(async () => (await storedUpdates(desk.newsroom.database.url, storyId)) === 0, 'it is merged');
  return tab;
}

async function rewrite(): Promise<void> {
  await desk.newsroom.database.inTransaction(async (tx) => {
    const loaded = await loadWorkingCopy(tx, storyId);
    if (!loaded.ok) throw new Error(loaded.problems.join(' '));
    const { copy } = loaded;
    await putRewritten(tx, { storyId, state: copyToYjs(copy), textBytes: textBytesOf(copy) });
  });
}

/** As a restore leaves it: the state of some time ago, and an epoch that nobody has heard of. */
async function restoreTo(state: Uint8Array): Promise<void> {
  const restored = { state: Buffer.from(state), restored: 'r1', rewritten: 0 };
  await desk.newsroom.database.inTransaction(async (tx) => {
    await deleteUpdates(tx, storyId, Number.MAX_SAFE_INTEGER);
    await tx.update(workingCopy).set(restored).where(eq(workingCopy.storyId, storyId));
  });
}

describe('a tab that was away while its story got another document', () => {
  it('is turned away after a restore, and nothing of what it holds comes back', async () => {
    const backup = (await desk.newsroom.database.inTransaction((tx) => loadWorkingCopy(tx, storyId))) as {
      state: Uint8Array; // a story that was just created can be read
    };
    const tab = await tabThatWentAway();
    await restoreTo(backup.state);
    typeInto(tab.doc, 'Typed offline.');
    tab.connect();
    await until(() => tab.reasons.includes('restored'), 'the tab is told');
    expect(await stored()).toBe('');
    expect(wordsOf(tab.doc)).toBe('It rained.\nTyped offline.');
  });

  it('is turned away after a rewriting: its words would stand there twice', async () => {
    const tab = await tabThatWentAway();
    await rewrite();
    typeInto(tab.doc, 'Typed offline.');
    tab.connect();
    await until(() => tab.reasons.includes('rewritten'), 'the tab is told');
    expect(await stored()).toBe('It rained.');
    expect(wordsOf(tab.doc)).toBe('It rained.\nTyped offline.');
  });

  it('opened anew it has the text once, and types into it', async () => {
    await tabThatWentAway();
    await rewrite();
    const tab = await open({ epoch: await present() });
    expect(wordsOf(tab.doc)).toBe('It rained.');
    typeInto(tab.doc, 'It snowed.');
    await until(tab.isSaved, 'it is saved');
    expect(await stored()).toBe('It rained.\nIt snowed.');
  });

  it('with an epoch that never was is turned away', async () => {
    expect(await refusal({ epoch: 'made-up.0' })).toBe('restored');
    expect(await refusal({ epoch: '.7' })).toBe('rewritten');
  });
});

describe('a document that is replaced while people have it open here, as another process would do it', () => {
  it('takes not one more word of theirs, and sends them away', async () => {
    const tab = await open();
    typeInto(tab.doc, 'It rained.');
    await until(tab.isSaved, 'the first line is saved');
    await rewrite();
    typeInto(tab.doc, 'One more.');
    await until(() => tab.reasons.includes('rewritten'), 'the tab is told');
    const loaded = await loadWorkingCopy(desk.newsroom.database.read, storyId);
    expect(loaded.ok && loaded.epoch).toBe('.1');
    expect(await stored()).not.toContain('One more.');
  });

  it('sends away also who types nothing, within seconds', async () => {
    const tab = await open();
    await rewrite();
    await until(() => tab.reasons.includes('rewritten'), 'the tab is told');
  });

  it('is not shown to who comes with the new epoch before the others are gone', async () => {
    const [reader] = [await open({ person: desk.newsroom.editor })];
    typeInto(reader.doc, 'Old words.');
    await until(reader.isSaved, 'they are saved');
    const doc = new Y.Doc();
    await restoreTo(copyToYjs((await emptied()).copy));
    const tab = openTab(seated({ epoch: await present(), doc }));
    tabs.push(tab);
    await until(() => tab.provider.isSynced && tab.isSaved(), 'the tab has its story');
    expect(wordsOf(doc)).not.toContain('Old words.');
    typeInto(doc, 'New words.');
    await until(tab.isSaved, 'they are saved');
    expect(wordsOf(doc)).toBe('New words.');
  });
});

async function emptied() {
  const { storyId: other } = granted(await createStory({ actor: desk.newsroom.reporter }, desk.newsroom));
  const loaded = await loadWorkingCopy(desk.newsroom.database.read, other);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded;
}

describe('an older editor', () => {
  it('is turned away with what it holds, which is saved once after it was reloaded', async () => {
    const doc = new Y.Doc();
    const first = await open({ doc });
    typeInto(doc, 'Saved before the update.');
    await until(first.isSaved, 'it is saved');
    first.close();
    typeInto(doc, 'Typed while Galley was updated.');
    expect(await refusal({ doc, token: JSON.stringify({ schemaVersion: 1, epoch: FIRST_EPOCH }) })).toBe(
      'old_editor',
    );
    expect(await stored()).toBe('Saved before the update.');
    await open({ doc });
    expect(await stored()).toBe('Saved before the update.\nTyped while Galley was updated.');
  });

  it('comes back with blocks of the format of its day, which are saved as they are', async () => {
    const doc = new Y.Doc();
    (await open({ doc })).close();
    // A photo of before there were shapes, sizes and points of its own in a story.
    const photo = new Y.XmlElement('photo');
    photo.setAttribute('photoId', 'p1');
    photo.insert(0, ['photoCaption', 'photoCredit', 'photoAlt'].map(partOf));
    doc.getXmlFragment('body').push([photo]);
    const tab = await open({ doc });
    expect(tab.reasons).toEqual([]);
    expect(await stored()).toContain('The words of photoCaption');
  });
});

function partOf(name: string): Y.XmlElement {
  const part = new Y.XmlElement(name);
  part.insert(0, [new Y.XmlText(`The words of ${name}`)]);
  return part;
}
