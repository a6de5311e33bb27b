import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { forgetSpent, type KeptOwner, readKept, storiesKeptFor, wipeKept } from './device/kept-stories';
import { keepAgain, setSharedComputer, stopKeeping } from './device/this-device';
import { LocalCopy } from './local-copies';

const RAE: KeptOwner = { personId: 'rae', storyId: 'harbour', epoch: '.0' };
const nothing = () => undefined;
const facts = () => ({ language: 'en', personName: 'Noa Reed', may: 'write' as const });
const open: LocalCopy[] = [];

interface OpenStory {
  doc: Y.Doc;
  copy: LocalCopy;
}

/** As a page does that was brought this text; null for one that has the copy only. */
async function opened(owner = RAE, pageText: Uint8Array | null = null): Promise<OpenStory> {
  const doc = new Y.Doc();
  if (pageText) Y.applyUpdate(doc, pageText);
  const copy = new LocalCopy({
    owner,
    doc,
    pageText,
    facts,
    beforeReading: nothing,
    onChange: nothing,
  });
  open.push(copy);
  await copy.isRead;
  return { doc, copy };
}

function type({ doc, copy }: OpenStory, words: string): void {
  const headline = doc.getXmlFragment('headline');
  headline.push([new Y.XmlText(words)]);
  copy.mark(false);
}

const nothingIsWritten = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The page has gone', 'AbortError');
  });

/** The page goes, and its database with it, before what was typed last is written down. */
async function goneUnwritten({ copy }: OpenStory): Promise<void> {
  const unwritten = nothingIsWritten();
  window.dispatchEvent(new Event('pagehide'));
  copy.close();
  await vi.waitFor(() => expect(unwritten).toHaveBeenCalled());
  unwritten.mockRestore();
}

const wordsIn = ({ doc }: OpenStory) => doc.getXmlFragment('headline').toString();
const isWhole = ({ copy }: OpenStory) => vi.waitFor(() => expect(copy.state).toBe('whole'), 3_000);
const kept = async () => (await storiesKeptFor('rae'))[0];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const copy of open.splice(0)) copy.close();
  window.sessionStorage.clear();
  stopKeeping();
  await wipeKept();
  setSharedComputer(false);
  keepAgain();
});

describe('the local copy of a story', () => {
  it('holds what was typed when the story is opened again without a newsroom', async () => {
    const before = await opened();
    type(before, 'Harbour closed');
    await isWhole(before);
    before.copy.close();
    expect(wordsIn(await opened())).toBe('Harbour closed');
    expect(await kept()).toMatchObject({ headline: 'Harbour closed', language: 'en', isSent: false });
  });

  it('is one person’s own: another at the same browser finds nothing of it', async () => {
    const mine = await opened();
    type(mine, 'Sealed');
    await isWhole(mine);
    expect(wordsIn(await opened({ ...RAE, personId: 'ben' }))).toBe('');
    expect(await storiesKeptFor('ben')).toEqual([]);
  });

  it('is of one document of the story: one that took its place begins without it', async () => {
    const before = await opened();
    type(before, 'Before the restore');
    await isWhole(before);
    expect(wordsIn(await opened({ ...RAE, epoch: 'r1.0' }))).toBe('');
    expect(await storiesKeptFor('rae')).toHaveLength(1);
  });

  it('says that words came from it only when the newsroom had never confirmed them', async () => {
    const before = await opened();
    const brought = Y.encodeStateAsUpdate(before.doc);
    type(before, 'Typed in a tunnel');
    await isWhole(before);
    before.copy.close();
    expect((await opened(RAE, brought)).copy.hasBroughtBack).toBe(true);
    const confirmed = await opened();
    confirmed.copy.mark(true);
    await vi.waitFor(async () => expect((await kept())?.isSent).toBe(true), 3_000);
    confirmed.copy.close();
    expect((await opened(RAE, brought)).copy.hasBroughtBack).toBe(false);
  });

  it('holds words that went with the page before they were written down, as words that were not sent', async () => {
    const before = await opened();
    type(before, 'Last words');
    await goneUnwritten(before);
    const after = await opened();
    expect(wordsIn(after)).toBe('Last words');
    await isWhole(after);
    expect((await kept())?.isSent).toBe(false);
  });

  it('holds them too when what was written down before had not been sent either', async () => {
    const before = await opened();
    type(before, 'First words. ');
    await isWhole(before);
    type(before, 'Last words.');
    await goneUnwritten(before);
    expect(wordsIn(await opened())).toBe('First words. Last words.');
  });

  it('and holds them still when the page goes a second time before they were written down', async () => {
    const unwritten = nothingIsWritten();
    for (const words of ['Last words.', ' And more.']) {
      const page = await opened();
      type(page, words);
      window.dispatchEvent(new Event('pagehide'));
      page.copy.close();
    }
    unwritten.mockRestore();
    expect(wordsIn(await opened())).toBe('Last words. And more.');
  });

  it('does not grow with each opening: what is kept becomes one piece', async () => {
    const before = await opened();
    type(before, 'One. ');
    await isWhole(before);
    before.copy.close();
    await isWhole(await opened());
    expect((await readKept(RAE)).pieces).toHaveLength(1);
  });

  it('says so when the device has no room, and keeps the words as soon as it has', async () => {
    const story = await opened();
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    type(story, 'Too much');
    await vi.waitFor(() => expect(story.copy.state).toBe('never'), 3_000);
    full.mockRestore();
    await vi.waitFor(() => expect(story.copy.state).toBe('whole'), 7_000);
    expect((await kept())?.headline).toBe('Too much');
  });

  it.each([
    ['the computer is shared', () => setSharedComputer(true)],
    ['this browser was wiped', stopKeeping],
  ])('is not made when %s', async (_when, happens) => {
    happens();
    const story = await opened();
    type(story, 'Nothing stays');
    expect(story.copy.state).toBe('never');
    story.copy.close();
    expect(await storiesKeptFor('rae')).toEqual([]);
  });

  it('writes nothing more once the browser was wiped under it', async () => {
    const story = await opened();
    type(story, 'Going');
    stopKeeping();
    await wipeKept();
    window.dispatchEvent(new Event('pagehide'));
    story.copy.close();
    await vi.waitFor(() => expect(story.copy.state).toBe('never'), 3_000);
    expect(await storiesKeptFor('rae')).toEqual([]);
    expect(window.sessionStorage).toHaveLength(0);
  });
});

it('lets go of another’s copies and of old ones, and never of words that were not sent', async () => {
  for (const [owner, isSent] of [
    [RAE, true],
    [{ ...RAE, storyId: 'unsent' }, false],
  ] as const) {
    const story = await opened(owner);
    type(story, 'Words');
    story.copy.mark(isSent);
    await isWhole(story);
  }
  await forgetSpent('rae', Date.now());
  expect(await storiesKeptFor('rae')).toHaveLength(2);
  await forgetSpent('ben', Date.now());
  expect((await storiesKeptFor('rae')).map(({ storyId }) => storyId)).toEqual(['unsent']);
});
