import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, p, quote } from '@/content/builder';
import { fieldText } from '@/content/to-text';
import { copyFromYjs } from '@/content/yjs';
import { findStory } from '@/db/queries/story';
import { insertUpdate, mergedDocument, pendingUpdates } from '@/db/queries/working-copy';
import { workingCopy } from '@/db/schema';
import { createStory } from './create';
import { granted, type Newsroom, openNewsroom } from './testing-newsroom';
import { compactWorkingCopy, loadWorkingCopy, seedWorkingCopy } from './working-copy';

const LATER = new Date('2026-03-02T12:30:00.000Z');

let newsroom: Newsroom;
let storyId: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.database.close());
beforeEach(async () => {
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter, headline: 'Ferry' }, newsroom)));
});

const read = () => newsroom.database.read;
const pending = async () => (await pendingUpdates(read(), storyId)).length;

async function load() {
  const loaded = await loadWorkingCopy(read(), storyId);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded;
}

async function type(change: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await load()).state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  await store(Y.encodeStateAsUpdate(doc, before));
}

async function store(update: Uint8Array): Promise<void> {
  const row = { storyId, personId: newsroom.reporter.personId, update, at: LATER };
  await newsroom.database.inTransaction((tx) => insertUpdate(tx, row));
}

function paragraph(doc: Y.Doc, text: string): void {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment('body').push([element]);
}

const compact = () => compactWorkingCopy(newsroom.database, storyId, LATER);
const words = async () => fieldText((await load()).copy.body);

describe('a working copy', () => {
  it('is seeded once: a second seed would double every word', async () => {
    const seed = { storyId, copy: copy({ headline: 'Ferry' }), now: LATER };
    await expect(newsroom.database.inTransaction((tx) => seedWorkingCopy(tx, seed))).rejects.toThrow();
    expect(fieldText((await load()).copy.headline)).toBe('Ferry');
  });

  it('loads as it was seeded', async () => {
    const body = [p('One.'), quote(['Said.'], 'A sailor')];
    const seeded = copy({ headline: 'Bridge', standfirst: 'Open again', body });
    await newsroom.database.inTransaction(async (tx) => {
      await tx.delete(workingCopy).where(eq(workingCopy.storyId, storyId));
      await seedWorkingCopy(tx, { storyId, copy: seeded, now: LATER });
    });
    expect((await load()).copy).toEqual(seeded);
  });

  it('is what was merged and all that was typed since', async () => {
    await type((doc) => paragraph(doc, 'One.'));
    await type((doc) => paragraph(doc, 'Two.'));
    const loaded = await load();
    expect(fieldText(loaded.copy.body)).toBe('One.\n\nTwo.');
    expect(loaded.lastSequence).toBe((await pendingUpdates(read(), storyId)).at(-1)?.sequence);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, loaded.state);
    expect(copyFromYjs(doc)).toEqual({ ok: true, copy: loaded.copy });
  });

  it('of a story that does not exist is a problem, not an exception', async () => {
    expect(await loadWorkingCopy(read(), 'none')).toEqual({
      ok: false,
      problems: ['This story has no text.'],
    });
  });
});

describe('merging', () => {
  it('keeps every word, forgets the changes, and brings the board up to date', async () => {
    await type((doc) => paragraph(doc, 'The Ice held.'));
    await type((doc) => doc.getXmlFragment('body').delete(0, 1));
    const before = await load();
    expect(await compact()).toMatchObject({ ok: true, merged: 2 });
    expect(await pending()).toBe(0);
    expect((await load()).copy).toEqual(before.copy);
    const row = await findStory(read(), storyId);
    expect(row).toMatchObject({ headline: 'Ferry', updatedAt: LATER });
  });

  it('of nothing changes nothing, not even the time', async () => {
    expect(await compact()).toEqual({ ok: true, merged: 0 });
    expect((await findStory(read(), storyId))?.updatedAt).toEqual(newsroom.now);
    await type((doc) => paragraph(doc, 'One.'));
    await compact();
    const { state } = await load();
    expect(await compact()).toEqual({ ok: true, merged: 0 });
    expect((await load()).state).toEqual(state);
  });

  it('side by side in several processes, while others type, loses nothing', async () => {
    const typing = Array.from({ length: 30 }, async (_, line) => {
      const doc = new Y.Doc();
      paragraph(doc, `Line ${line}.`);
      await store(Y.encodeStateAsUpdate(doc));
      if (line % 3 === 0) await compact();
    });
    await Promise.all([...typing, compact(), compact()]);
    const lines = (await words()).split('\n\n').sort();
    expect(lines).toEqual(Array.from({ length: 30 }, (_, line) => `Line ${line}.`).sort());
    await compact();
    expect(await pending()).toBe(0);
    expect((await words()).split('\n\n').sort()).toEqual(lines);
  });

  it('never touches a document that is not valid: every change stays', async () => {
    await type((doc) => paragraph(doc, 'Good.'));
    await compact();
    const merged = await mergedDocument(read(), storyId);
    await type((doc) => doc.getXmlFragment('body').push([new Y.XmlElement('not a block')]));
    expect((await compact()).ok).toBe(false);
    expect((await loadWorkingCopy(read(), storyId)).ok).toBe(false);
    expect(await pending()).toBe(1);
    expect(await mergedDocument(read(), storyId)).toEqual(merged);
  });
});
