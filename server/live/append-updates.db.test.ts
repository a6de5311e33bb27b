import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { epochOf, insertUpdate, lastChange, pendingUpdates } from '@/db/queries/working-copy';
import { createStory } from '../stories/create';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { compactWorkingCopy } from '../stories/working-copy';
import { appendUpdates } from './append-updates';
import { typeInto } from './testing/tab';

let newsroom: Newsroom;
let storyId: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.database.close());
beforeEach(async () => {
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
});

const read = () => newsroom.database.read;

async function append(after: number, lines = 1) {
  const { personId } = newsroom.reporter;
  const typed = Array.from({ length: lines }, (_, line) => {
    const doc = new Y.Doc();
    typeInto(doc, `Line ${line}.`);
    return { personId, update: Y.encodeStateAsUpdate(doc), suggests: false, credits: [personId] };
  });
  const ports = { database: newsroom.database, log: pino({ level: 'silent' }) };
  const epoch = (await epochOf(read(), storyId)) ?? '';
  return appendUpdates(ports, { storyId, epoch, after, typed, at: new Date() });
}

const numbers = async () => (await pendingUpdates(read(), storyId)).map(({ number }) => number);

describe('a change', () => {
  it('is stored as the next one of its story, whatever was merged meanwhile', async () => {
    expect(await lastChange(read(), storyId)).toBe(0);
    expect((await append(0)).ok).toBe(true);
    expect((await append(1)).ok).toBe(true);
    expect(await numbers()).toEqual([1, 2]);
    await compactWorkingCopy(newsroom.database, storyId, new Date());
    expect(await numbers()).toEqual([]);
    expect(await lastChange(read(), storyId)).toBe(2);
    expect((await append(2)).ok).toBe(true);
    expect(await numbers()).toEqual([3]);
  });

  it('that is stored together with others has a number of its own, in their order', async () => {
    expect((await append(0, 3)).ok).toBe(true);
    expect(await numbers()).toEqual([1, 2, 3]);
    expect(await append(1, 2)).toEqual({ ok: false, reason: 'behind' });
    expect((await append(3, 2)).ok).toBe(true);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not stored when it was judged without the last one', async () => {
    await append(0);
    expect(await append(0)).toEqual({ ok: false, reason: 'behind' });
    expect(await numbers()).toEqual([1]);
  });

  it('of many that are made at the same moment is stored alone: the others are told', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => append(0)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await numbers()).toEqual([1]);
  });

  it('has a number of its own also when no editor has stored it', async () => {
    const row = {
      storyId,
      personId: newsroom.reporter.personId,
      update: new Uint8Array([0, 0]),
      at: new Date(),
    };
    await newsroom.database.inTransaction(async (tx) => {
      await insertUpdate(tx, row);
      await insertUpdate(tx, row);
    });
    expect(await numbers()).toEqual([1, 2]);
  });
});
