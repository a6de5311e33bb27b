import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeTurns } from './turns';

let folder: string;
let writer: SqliteDatabase.Database;
let reader: SqliteDatabase.Database;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-turns-'));
  writer = new SqliteDatabase(join(folder, 'turns.db'));
  writer.pragma('journal_mode = WAL');
  writer.exec('create table word (text text primary key)');
  writer.exec('create table late (text text references word deferrable initially deferred)');
  reader = new SqliteDatabase(join(folder, 'turns.db'), { readonly: true });
  said = [];
  const exec = writer.exec.bind(writer);
  writer.exec = (statement) => {
    said.push(statement);
    return exec(statement);
  };
});
afterEach(() => {
  reader.close();
  writer.close();
  rmSync(folder, { recursive: true });
});

const write = (word: string) => async () => {
  writer.prepare('insert into word values (?)').run(word);
  return word;
};
const fail = (word: string) => async () => {
  await write(word)();
  throw new Error(`no ${word}`);
};
const read = () => reader.prepare('select text from word order by text').pluck().all();
const commits = () => said.filter((statement) => statement === 'COMMIT').length;

describe('transactions that come at the same moment', () => {
  it('are committed together, and each is answered when it is on the disk', async () => {
    const { take } = takeTurns(writer);
    const seen = await Promise.all(
      ['a', 'b', 'c'].map(async (word) => [await take(write(word)), read().includes(word)]),
    );
    expect(seen).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
    expect(commits()).toBe(1);
  });

  it('follow each other, also when one takes its time', async () => {
    const { take } = takeTurns(writer);
    const order: string[] = [];
    const slow = (word: string) => async () => {
      order.push(`${word} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${word} ends`);
    };
    await Promise.all([take(slow('a')), take(slow('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it.each([
    ['the first', 'a'],
    ['one in the middle', 'b'],
    ['the last', 'c'],
  ])('take nothing of each other back when %s throws', async (_which, broken) => {
    const { take } = takeTurns(writer);
    const words = ['a', 'b', 'c'];
    const outcomes = await Promise.allSettled(
      words.map((word) => take(word === broken ? fail(word) : write(word))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      words.map((word) => (word === broken ? 'rejected' : 'fulfilled')),
    );
    expect(read()).toEqual(words.filter((word) => word !== broken));
  });

  it('are not kept waiting for more than so many', async () => {
    const { take } = takeTurns(writer);
    await Promise.all(Array.from({ length: 40 }, (_, place) => take(write(String(place)))));
    expect(commits()).toBeGreaterThanOrEqual(3);
    expect(read()).toHaveLength(40);
  });

  it('have all failed when the commit fails, and the next one finds a clean table', async () => {
    const { take } = takeTurns(writer);
    writer.pragma('foreign_keys = ON');
    const lost = async () => void writer.prepare('insert into late values (?)').run('nobody');
    const outcomes = await Promise.allSettled([take(write('a')), take(lost), take(write('c'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await take(write('d'))).toBe('d');
    expect(read()).toEqual(['d']);
  });

  it('have all failed up to the one at which SQLite gave up, and those behind it go on', async () => {
    const { take } = takeTurns(writer);
    const givenUp = async () => {
      // As a disk that is full does it, in the middle of a statement.
      writer.prepare('rollback').run();
      throw new Error('disk is full');
    };
    const outcomes = await Promise.allSettled([take(write('a')), take(givenUp), take(write('c'))]);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'disk is full' } },
      { status: 'rejected', reason: { message: 'disk is full' } },
      { status: 'fulfilled', value: 'c' },
    ]);
    expect(read()).toEqual(['c']);
  });
});

it('a transaction that comes alone is one as before', async () => {
  const { take, idle } = takeTurns(writer);
  expect(await take(write('a'))).toBe('a');
  await expect(take(fail('b'))).rejects.toThrow('no b');
  await idle();
  expect(said).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'BEGIN IMMEDIATE', 'ROLLBACK']);
  expect(read()).toEqual(['a']);
});
