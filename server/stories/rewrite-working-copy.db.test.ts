import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyToText } from '@/content/to-text';
import { takeWork } from '@/db/queries/work-since';
import { epochOf, insertUpdate, mergedDocument } from '@/db/queries/working-copy';
import { ALONE } from '../instances/instances';
import { tidy } from '../live/tidy';
import { makeLog } from '../log';
import { createStory } from './create';
import { GROWTH, rewriteWorkingCopy } from './rewrite-working-copy';
import { granted, type Newsroom, openNewsroom } from './testing-newsroom';
import { compactWorkingCopy, loadWorkingCopy } from './working-copy';

const TYPED = new Date('2026-03-02T12:30:00.000Z');
const RESTED = new Date(TYPED.getTime() + 1);

let newsroom: Newsroom;
let storyId: string;
/** A hundred thousand single edits at random places, as one update on top of an empty body. */
let wild: Uint8Array;

beforeAll(async () => {
  newsroom = await openNewsroom();
  wild = randomEdits(100_000);
});
afterAll(() => newsroom.database.close());
beforeEach(async () => {
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter, headline: 'Ferry' }, newsroom)));
});

async function store(update: Uint8Array): Promise<void> {
  const row = { storyId, personId: newsroom.reporter.personId, update, at: TYPED };
  await newsroom.database.inTransaction((tx) => insertUpdate(tx, row));
}

async function typedWild(): Promise<void> {
  await store(wild);
  expect((await compactWorkingCopy(newsroom.database, storyId, TYPED)).ok).toBe(true);
}

async function merged() {
  const document = await mergedDocument(newsroom.database.read, storyId);
  if (!document) throw new Error('the story has no document');
  return document;
}

async function text() {
  const loaded = await loadWorkingCopy(newsroom.database.read, storyId);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return { ...copyToText(loaded.copy), copy: loaded.copy };
}

const rewrite = (restedSince = RESTED) => rewriteWorkingCopy(newsroom.database, { storyId, restedSince });

describe('a document of 100,000 random edits', () => {
  it('is rewritten into one that is hardly longer than its text, and says the very same', async () => {
    await typedWild();
    const before = { ...(await text()), bytes: (await merged()).state.length };
    expect(before.bytes).toBeGreaterThan(GROWTH.times * JSON.stringify(before.copy).length);
    expect(await rewrite()).toMatchObject({ isRewritten: true, before: before.bytes });
    const after = await text();
    expect(after.copy).toEqual(before.copy);
    expect((await merged()).state.length).toBeLessThan(1.5 * JSON.stringify(after.copy).length);
    expect(await epochOf(newsroom.database.read, storyId)).toBe('.1');
  });

  it('is nobody’s work when it is rewritten: what was done stays done, and what comes is counted from there', async () => {
    const taken = () => newsroom.database.inTransaction((tx) => takeWork(tx, storyId));
    await typedWild();
    expect(await rewrite()).toMatchObject({ isRewritten: true });
    const [before] = await taken();
    expect(before?.wordsAdded).toBe(200);
    await store(oneParagraph('Two words.'));
    await compactWorkingCopy(newsroom.database, storyId, TYPED);
    expect(await taken()).toMatchObject([{ wordsAdded: 2, wordsRemoved: 0 }]);
  });

  it('stays as it is while somebody typed a moment ago', async () => {
    await typedWild();
    expect(await rewrite(TYPED)).toEqual({ isRewritten: false });
    expect((await merged()).epoch).toBe('.0');
  });

  it('stays as it is while a change waits to be merged', async () => {
    await typedWild();
    await store(oneParagraph('Waiting.'));
    expect(await rewrite()).toEqual({ isRewritten: false });
    expect((await text()).body).toContain('Waiting.');
  });

  it('is found and rewritten by itself once it rests, unless it is open', async () => {
    await typedWild();
    const log = makeLog('silent');
    const ports = { ...newsroom, log, instances: ALONE, actorFromCookie: never, reopenAfterEdit: never };
    const later = new Date(TYPED.getTime() + GROWTH.rest + 1_000);
    await tidy(ports, () => true, later);
    expect((await merged()).epoch).toBe('.0');
    await tidy(ports, () => false, TYPED);
    expect((await merged()).epoch).toBe('.0');
    await tidy(ports, () => false, later);
    expect((await merged()).epoch).toBe('.1');
    await tidy(ports, () => false, later);
    expect((await merged()).epoch).toBe('.1');
  });
});

describe('a document that has not outgrown its text', () => {
  it('is never rewritten', async () => {
    for (let line = 0; line < 5; line += 1) await store(oneParagraph(`Line ${line}.`));
    await compactWorkingCopy(newsroom.database, storyId, TYPED);
    expect(await rewrite()).toEqual({ isRewritten: false });
  });
});

const never = () => Promise.reject(new Error('nobody is asked'));

function oneParagraph(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('body').push([paragraphOf(words)]);
  return Y.encodeStateAsUpdate(doc);
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

/** Letters come and go in two hundred paragraphs; few more come than go. */
function randomEdits(count: number): Uint8Array {
  const random = numbers(20260302);
  const doc = new Y.Doc();
  const texts = Array.from({ length: 200 }, () => new Y.XmlText());
  doc.getXmlFragment('body').push(
    texts.map((each) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [each]);
      return paragraph;
    }),
  );
  for (let edit = 0; edit < count; edit += 1) {
    const each = texts[Math.floor(random() * texts.length)];
    if (!each) continue;
    const place = Math.floor(random() * each.length);
    if (each.length > 0 && random() < 0.47) each.delete(place, 1);
    else each.insert(place, String.fromCharCode(97 + Math.floor(random() * 26)));
  }
  return Y.encodeStateAsUpdate(doc);
}

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
