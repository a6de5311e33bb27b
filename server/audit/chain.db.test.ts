import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAfter, readAuditHead } from '@/db/queries/audit';
import { behindTheBack, unguardAudit } from '@/db/testing/behind-the-back';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { type AuditRow, hashOfRow } from '@/newsroom/audit-chain';
import { verifyChain } from './verify-chain';
import { type Deed, writeDown } from './write-down';

const NOON = new Date('2026-03-02T12:00:00.123Z');

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const deed = (about: string): Deed<'hold_set'> => ({
  act: 'hold_set',
  personId: 'edie',
  storyId: 'bridge',
  about,
  facts: { until: NOON.toISOString(), kind: 'embargo' },
  now: NOON,
});

async function writeThree(): Promise<void> {
  for (const about of ['one', 'two', 'three'])
    await database.inTransaction(async (tx) => writeDown(tx, deed(about)));
}

const rows = (): Promise<AuditRow[]> => auditAfter(database.read, { number: 0, limit: 1000 });

describe('the audit', () => {
  it('numbers its rows without a gap, each behind the one before', async () => {
    await writeThree();
    const written = await rows();
    expect(written.map(({ number, aboutId }) => [number, aboutId])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(written[0]?.previous).toBe('0'.repeat(64));
    expect(written[2]?.previous).toBe(written[1]?.hash);
    expect(await readAuditHead(database.read)).toEqual({ number: 3, hash: written[2]?.hash });
  });

  it('has the same hash for the same deed on both databases', async () => {
    await writeThree();
    expect((await rows())[0]).toEqual({
      number: 1,
      act: 'hold_set',
      personId: 'edie',
      storyId: 'bridge',
      aboutId: 'one',
      facts: { kind: 'embargo', until: '2026-03-02T12:00:00.123Z' },
      at: NOON,
      previous: '0'.repeat(64),
      hash: '10b09cbc6217292d78c740ebacb0aa45f701406fa98a0bbc000953349c32b647',
    });
  });

  it('has no row of a deed that was taken back, and no gap for it', async () => {
    await writeThree();
    const failing = database.inTransaction(async (tx) => {
      writeDown(tx, deed('lost'));
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await database.inTransaction(async (tx) => writeDown(tx, deed('four')));
    expect((await rows()).map(({ aboutId }) => aboutId)).toEqual(['one', 'two', 'three', 'four']);
    expect(await verifyChain(database.read)).toMatchObject({ isWhole: true, head: { number: 4 } });
  });

  it('keeps several deeds of one transaction in their order', async () => {
    await database.inTransaction(async (tx) => {
      for (const about of ['a', 'b', 'c']) writeDown(tx, deed(about));
    });
    expect((await rows()).map(({ aboutId }) => aboutId)).toEqual(['a', 'b', 'c']);
    expect(await verifyChain(database.read)).toMatchObject({ isWhole: true });
  });

  it('stays whole when sixty deeds are done at once, the first among them', async () => {
    const all = Array.from({ length: 60 }, (_, index) =>
      database.inTransaction(async (tx) => writeDown(tx, deed(String(index)))),
    );
    await Promise.all(all);
    expect(await verifyChain(database.read)).toMatchObject({ isWhole: true, head: { number: 60 } });
    expect(new Set((await rows()).map(({ aboutId }) => aboutId)).size).toBe(60);
  });

  it('refuses a fact that its kind of deed does not have, and a deed outside a transaction', async () => {
    const spoken = { ...deed('one'), facts: { headline: 'Bridge to close' } } as Deed<'hold_set'>;
    const writing = database.inTransaction(async (tx) => writeDown(tx, spoken));
    await expect(writing).rejects.toThrow('The audit knows no fact “headline” of hold_set');
    expect(() => writeDown(database.read, deed('one'))).toThrow('within inTransaction');
  });
});

describe('the database', () => {
  it.each([
    "update audit set person_id = 'somebody else' where number = 2",
    'delete from audit where number = 3',
    'delete from audit_head',
  ])('refuses: %s', async (statement) => {
    await writeThree();
    await expect(behindTheBack(database.url, statement)).rejects.toThrow(/audit is never/);
    expect(await verifyChain(database.read)).toMatchObject({ isWhole: true, head: { number: 3 } });
  });
});

describe('a chain that somebody got at behind the back of Galley', () => {
  const COPY = `insert into audit (number, act, person_id, story_id, about_id, facts, at, previous, hash)
    select number + 1, act, person_id, story_id, about_id, facts, at, hash, hash from audit where number = 3`;

  it.each([
    ['a person', ["update audit set person_id = 'noa' where number = 2"], { number: 2, what: 'changed' }],
    ['no person', ['update audit set person_id = null where number = 1'], { number: 1, what: 'changed' }],
    ['a deed', ["update audit set act = 'hold_lifted' where number = 3"], { number: 3, what: 'changed' }],
    [
      'a fact',
      [`update audit set facts = '{"kind":"legal"}' where number = 2`],
      { number: 2, what: 'changed' },
    ],
    ['a hash', [`update audit set hash = 'x' where number = 2`], { number: 2, what: 'changed' }],
    ['the last hash', [`update audit_head set hash = 'x'`], { number: 3, what: 'changed' }],
    ['the first one gone', ['delete from audit where number = 1'], { number: 1, what: 'missing' }],
    ['one gone', ['delete from audit where number = 2'], { number: 2, what: 'missing' }],
    ['the last one gone', ['delete from audit where number = 3'], { number: 3, what: 'missing' }],
    ['all gone', ['delete from audit'], { number: 1, what: 'missing' }],
    ['one more', [COPY], { number: 4, what: 'changed' }],
    [
      'one gone and the rest moved up',
      ['delete from audit where number = 2', 'update audit set number = 2 where number = 3'],
      { number: 2, what: 'changed' },
    ],
    [
      'two that changed places',
      [
        'update audit set number = 9 where number = 2',
        'update audit set number = 2 where number = 3',
        'update audit set number = 3 where number = 9',
      ],
      { number: 2, what: 'changed' },
    ],
  ])('is found out: %s', async (_what, statements, fault) => {
    await writeThree();
    await unguardAudit(database.url);
    await behindTheBack(database.url, ...statements);
    expect(await verifyChain(database.read)).toEqual({ isWhole: false, ...fault });
  });

  it('is found out when a row was changed and its hash made to fit', async () => {
    await writeThree();
    await unguardAudit(database.url);
    const [, two] = await rows();
    if (!two) throw new Error('There is no second row');
    const hash = hashOfRow({ ...two, personId: 'noa' });
    await behindTheBack(
      database.url,
      `update audit set person_id = 'noa', hash = '${hash}' where number = 2`,
    );
    expect(await verifyChain(database.read)).toEqual({ isWhole: false, number: 2, what: 'changed' });
  });

  it('is found out by a hash kept elsewhere when its end was cut off and the head set back', async () => {
    await writeThree();
    const [, two, three] = await rows();
    await unguardAudit(database.url);
    await behindTheBack(
      database.url,
      'delete from audit where number = 3',
      `update audit_head set number = 2, hash = '${two?.hash}'`,
    );
    expect(await verifyChain(database.read)).toMatchObject({ isWhole: true, head: { number: 2 } });
    expect(await verifyChain(database.read, two?.hash)).toMatchObject({ isWhole: true });
    expect(await verifyChain(database.read, three?.hash)).toEqual({ isWhole: false, what: 'other' });
  });
});
