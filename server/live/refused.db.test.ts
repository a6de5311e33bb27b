import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import { FIRST_EPOCH } from '@/content/epoch';
import type { Actor } from '@/newsroom/actor';
import { createStory } from '../stories/create';
import { granted, hire, press, submittedStory } from '../stories/testing-newsroom';
import { LIVE_LIMITS } from './limits';
import { awarenessFrame, frame, updateFrame } from './testing/frames';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedUpdates, storedWords } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let tabs: Tab[];

beforeAll(async () => {
  desk = await openLiveDesk();
});
afterAll(async () => {
  await desk.stop();
  await desk.newsroom.database.close();
});
beforeEach(async () => {
  ({ storyId } = granted(await createStory({ actor: desk.newsroom.reporter }, desk.newsroom)));
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.close();
});

type Seat = Partial<Parameters<typeof openTab>[0]>;

const seated = (seat: Seat) => ({ address: desk.address, storyId, person: desk.newsroom.reporter, ...seat });

async function open(seat: Seat = {}): Promise<Tab> {
  const tab = await openReadyTab(seated(seat));
  tabs.push(tab);
  return tab;
}

async function refusedWith(seat: Seat): Promise<string | undefined> {
  const tab = openTab(seated(seat));
  tabs.push(tab);
  await until(() => tab.reasons.length > 0, 'the tab is refused');
  expect(tab.provider.isAuthenticated).toBe(false);
  expect(wordsOf(tab.doc)).toBe('');
  return tab.reasons[0];
}

const url = () => desk.newsroom.database.url;

describe('nobody joins', () => {
  it('who is not signed in', async () => {
    expect(await refusedWith({ person: null })).toBe('signed_out');
    expect(await refusedWith({ person: { personId: 'nobody' } })).toBe('signed_out');
  });

  it('a story that is not theirs to read, or that is none', async () => {
    expect(await refusedWith({ person: desk.newsroom.contributor })).toBe('not_allowed');
    expect(await refusedWith({ person: desk.newsroom.admin })).toBe('not_allowed');
    expect(await refusedWith({ storyId: 'no-such-story' })).toBe('not_allowed');
  });

  it.each([
    JSON.stringify({ schemaVersion: 0, epoch: FIRST_EPOCH }),
    JSON.stringify({ schemaVersion: 1, epoch: FIRST_EPOCH }),
    JSON.stringify({ schemaVersion: SCHEMA_VERSION + 1, epoch: FIRST_EPOCH }),
    JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
    '{}',
    'old',
    'null',
  ])('with an editor of another schema version: %s', async (token) => {
    expect(await refusedWith({ token })).toBe('old_editor');
  });

  it('from a page of one person, where another has signed in since', async () => {
    const token = JSON.stringify({
      schemaVersion: SCHEMA_VERSION,
      epoch: FIRST_EPOCH,
      personId: desk.newsroom.admin.personId,
    });
    expect(await refusedWith({ token })).toBe('signed_out');
  });

  it('from a page of another site, or at another address', async () => {
    expect(await statusOf(desk.address, 'https://evil.example')).toBe(403);
    expect(await statusOf(desk.address)).toBe(403);
    expect(await statusOf(`${desk.address}/more`, desk.address.replace('ws', 'http'))).toBe(404);
  });

  it('more often than anybody has tabs', async () => {
    const person = await desk.newsroom.database.inTransaction((tx) => hire(tx, 'Many Tabs', ['reporter']));
    for (let tab = 0; tab < LIVE_LIMITS.connectionsPerPerson; tab += 1) await open({ person });
    expect(await refusedWith({ person })).toBe('too_many');
  });
});

describe('who may only read', () => {
  const readers: [string, () => Actor][] = [['another reporter', () => desk.newsroom.otherReporter]];

  it.each(readers)('%s sees what is typed and changes nothing, whatever is sent', async (_who, reader) => {
    const [writer, tab] = [await open(), await open({ person: reader() })];
    typeInto(writer.doc, 'Readable.');
    await until(() => wordsOf(tab.doc) === 'Readable.', 'the reader sees it');
    typeInto(tab.doc, 'Not allowed.');
    tab.sendRaw(updateFrame(storyId, Y.encodeStateAsUpdate(tab.doc)));
    await until(() => tab.provider.unsyncedChanges > 0, 'the reader has sent it');
    typeInto(writer.doc, 'More.');
    await until(() => wordsOf(tab.doc).includes('More.') && writer.isSaved(), 'the writer went on');
    expect(tab.isSaved()).toBe(false);
    expect(await storedWords(url(), storyId)).toBe('Readable.\nMore.');
  });

  it('is told that all is there, when the browser brings its own copy of the same text', async () => {
    const writer = await open();
    typeInto(writer.doc, 'Readable.');
    await until(writer.isSaved, 'it is saved');
    const tab = await open({ person: desk.newsroom.otherReporter });
    tab.sendRaw(updateFrame(storyId, Y.encodeStateAsUpdate(tab.doc)));
    expect(tab.isSaved()).toBe(false);
    await until(tab.isSaved, 'nothing of it was new');
  });

  it('the author, once the story is approved', async () => {
    const submitted = await submittedStory(desk.newsroom);
    const tab = await open({ storyId: submitted });
    await press(desk.newsroom, { storyId: submitted, action: 'approve', actor: desk.newsroom.editor });
    await until(() => tab.grades.at(-1)?.may === 'read', 'the author is told');
    expect(tab.grades.at(-1)).toEqual({ type: 'grade', may: 'read', workingState: 'approved' });
    typeInto(tab.doc, 'Too late.');
    await until(() => tab.provider.unsyncedChanges > 0, 'it was sent');
    expect(await storedWords(url(), submitted)).toBe('The bridge is open again.');
  });
});

describe('bytes that cannot be', () => {
  const malformed: [string, () => Uint8Array][] = [
    ['a change of noise', () => updateFrame(storyId, Uint8Array.from([9, 9, 9, 9, 9]))],
    ['a change that nobody’s schema knows', () => updateFrame(storyId, blockCalled('iframe'))],
    ['a frame that ends too early', () => frame(storyId, [0, 2, 90])],
    ['a state of noise', () => frame(storyId, [0, 0, 3, 255, 255, 255])],
    ['a broadcast', () => frame(storyId, [6, 2, 123, 125])],
    ['cursors of noise', () => awarenessFrame(storyId, Uint8Array.from([3, 1, 1]))],
    ['a frame for another story', () => updateFrame('another', blockCalled('paragraph'))],
  ];

  it.each(malformed)(
    '%s: the sender is closed, nothing is stored, the others notice nothing',
    async (_what, bytes) => {
      const [good, bad] = [await open(), await open({ person: desk.newsroom.editor })];
      typeInto(good.doc, 'Before.');
      await until(good.isSaved, 'it is saved');
      const stored = await storedUpdates(url(), storyId);
      bad.sendRaw(bytes());
      await until(() => bad.reasons.includes('malformed'), 'the sender is closed');
      expect(await storedUpdates(url(), storyId)).toBe(stored);
      typeInto(good.doc, 'After.');
      await until(good.isSaved, 'the other one writes on');
      expect(good.reasons).toEqual([]);
      expect(await storedWords(url(), storyId)).toBe('Before.\nAfter.');
    },
  );

  it('a text frame, or one that is too large, closes its sender', async () => {
    const tab = await open();
    tab.sendRaw('hello' as unknown as Uint8Array);
    await until(() => tab.reasons.includes('malformed'), 'the sender is closed');
    await until(tab.isSaved, 'the tab is back');
    const closes: number[] = [];
    tab.provider.on('close', ({ event }: { event: { code: number } }) => closes.push(event.code));
    tab.sendRaw(updateFrame(storyId, new Uint8Array(LIVE_LIMITS.frameBytes)));
    await until(() => closes.includes(1009), 'the sender is closed');
  });

  it('an honest tab that is refused once is in again by itself, with its text', async () => {
    const tab = await open();
    tab.sendRaw(updateFrame(storyId, Uint8Array.of(9, 9, 9)));
    typeInto(tab.doc, 'Honest.');
    await until(() => tab.reasons.includes('malformed') && tab.isSaved(), 'the tab is back and saved');
    expect(await storedWords(url(), storyId)).toBe('Honest.');
  });
});

describe('a cursor', () => {
  it('carries the name that the database knows, whatever its browser says', async () => {
    const [tab, other] = [await open(), await open({ person: desk.newsroom.editor })];
    tab.provider.setAwarenessField('user', {
      personId: 'x',
      name: 'Edie Marsh',
      colour: 'red',
      extra: '<b>',
    });
    tab.provider.setAwarenessField('detail', 'slug');
    const seen = () => other.provider.awareness?.getStates().get(tab.doc.clientID);
    await until(() => seen()?.detail !== undefined, 'the other one sees where it is');
    expect(seen()).toEqual({
      detail: 'slug',
      user: {
        personId: desk.newsroom.reporter.personId,
        name: 'Noa Reed',
        colour: expect.stringMatching(/^#[0-9a-f]{6}$/),
      },
    });
  });

  it('of somebody else cannot be taken over, and one tab has few', async () => {
    const [tab, other] = [await open(), await open({ person: desk.newsroom.editor })];
    other.provider.setAwarenessField('detail', 'slug');
    const states = () => tab.provider.awareness?.getStates() ?? new Map();
    await until(() => states().get(other.doc.clientID)?.detail === 'slug', 'the cursor is seen');
    const spoofed = [other.doc.clientID, 11, 12, 13, 14, 15, 16].map((client) => cursor(client, 'tags'));
    tab.sendRaw(awarenessFrame(storyId, Uint8Array.from([spoofed.length, ...spoofed.flat()])));
    const strangers = () => [...states().values()].filter((state) => state.detail === 'tags');
    await until(() => strangers().length > 0, 'some of them arrive');
    expect(strangers().length).toBeLessThanOrEqual(LIVE_LIMITS.cursors);
    expect(strangers().every((state) => state.user.name === 'Noa Reed')).toBe(true);
    expect(states().get(other.doc.clientID)).toMatchObject({ detail: 'slug', user: { name: 'Edie Marsh' } });
  });
});

function blockCalled(name: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('body').push([new Y.XmlElement(name)]);
  return Y.encodeStateAsUpdate(doc);
}

/** One state in an awareness update: client, clock, JSON. */
function cursor(client: number, detail: string): number[] {
  const bytes: number[] = [];
  for (let rest = client; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : 128 + (rest % 128));
    if (rest < 128) break;
  }
  const json = new TextEncoder().encode(JSON.stringify({ detail }));
  return [...bytes, 99, json.length, ...json];
}

function statusOf(address: string, origin?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { origin });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => reject(new Error('it was let in')));
    socket.on('error', () => undefined);
  });
}
