import type { CredentialsConfig } from 'next-auth/providers/credentials';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { insertPerson, updatePerson } from '@/db/queries/person';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { nextAuthOptions } from './next-auth-options';
import { hashPassword } from './password';

// Where the process keeps what it has one of.
const house = globalThis as typeof globalThis & { galleyRuntime?: unknown };

const HOME = '198.51.100.7';
const PASSWORD = 'a bridge over the harbour';
let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
  house.galleyRuntime = { database, authSecret: 'secret', env: { siteUrl: 'http://127.0.0.1:3000' } };
  const passwordHash = await hashPassword(PASSWORD);
  await database.inTransaction((tx) =>
    insertPerson(tx, {
      id: 'noa',
      email: 'noa@galley.example',
      name: 'Noa Reed',
      passwordHash,
      roles: ['reporter'],
      createdAt: new Date('2026-03-02T12:00:00Z'),
    }),
  );
});
afterEach(async () => {
  delete house.galleyRuntime;
  await database.close();
});

async function signIn(typed: Record<string, string>, network = HOME): Promise<unknown> {
  const [provider] = nextAuthOptions().providers;
  // The one provider there is takes credentials; next-auth keeps what it was given beside it.
  const { authorize } = (provider as CredentialsConfig & { options: CredentialsConfig }).options;
  const request = { headers: { 'x-galley-network': network }, body: {}, query: {}, method: 'POST' };
  return authorize(typed, request);
}

const noa = { email: 'noa@galley.example', password: PASSWORD };
const written = async () =>
  (await auditAfter(database.read, { number: 0, limit: 100 })).map(({ act, personId, aboutId, facts }) => ({
    act,
    personId,
    aboutId,
    facts,
  }));

describe('the audit of the door', () => {
  it('says who came in, and from which network', async () => {
    expect(await signIn(noa)).toEqual({ id: 'noa', epoch: 1 });
    expect(await written()).toEqual([
      { act: 'sign_in', personId: 'noa', aboutId: 'noa', facts: { network: HOME } },
    ]);
  });

  it('says who left; nobody leaves who is nobody', async () => {
    const { signOut } = nextAuthOptions().events ?? {};
    await signOut?.({ token: { personId: 'noa' } } as never);
    await signOut?.({ token: {} } as never);
    expect(await written()).toEqual([{ act: 'sign_out', personId: 'noa', aboutId: 'noa', facts: {} }]);
  });

  it.each([
    ['with a wrong password', { ...noa, password: 'the wrong field' }, 'noa', 'password'],
    ['over the page of somebody else', { ...noa, onlyPersonId: 'rob' }, 'noa', 'another'],
    ['with an address that nobody has', { ...noa, email: 'nobody@galley.example' }, null, 'unknown'],
  ])('says who was not let in %s, and nothing that was typed', async (_how, typed, aboutId, why) => {
    await expect(signIn(typed, `198.51.100.${why.length}`)).rejects.toThrow();
    expect(await written()).toEqual([
      {
        act: 'sign_in_failed',
        personId: null,
        aboutId,
        facts: { network: `198.51.100.${why.length}`, why },
      },
    ]);
    const rows = JSON.stringify(await auditAfter(database.read, { number: 0, limit: 100 }));
    for (const words of [typed.password, typed.email]) expect(rows).not.toContain(words);
  });

  it('says that somebody who has left the house knew the password', async () => {
    await database.inTransaction((tx) =>
      updatePerson(tx, 'noa', { disabledAt: new Date('2026-03-02T13:00:00Z') }),
    );
    await expect(signIn(noa, '198.51.100.30')).rejects.toThrow('disabled');
    expect((await written()).at(-1)).toMatchObject({
      act: 'sign_in_failed',
      aboutId: 'noa',
      facts: { why: 'disabled' },
    });
  });

  it('cannot be filled by a stranger with addresses that nobody has', async () => {
    for (let tried = 0; tried < 14; tried += 1) {
      const typed = { email: `nobody-${tried}@galley.example`, password: 'guess' };
      await expect(signIn(typed, '198.51.100.40')).rejects.toThrow();
    }
    expect(await written()).toHaveLength(10);
  });
});
