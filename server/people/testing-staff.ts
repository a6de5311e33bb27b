import type { Connection } from '@/db/client';
import { insertPerson } from '@/db/queries/person';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import type { Role } from '@/newsroom/roles';
import { makeEventBus } from '../events';
import { newId } from '../ids';
import type { PeopleContext } from './context';

/** A small staff on a fresh database, with an ear on the house's events. Close its database at the end. */
export interface Staff extends PeopleContext {
  database: TestDatabase;
  admin: Actor;
  reporter: Actor;
  /** The people that the house was told about, in order. */
  changed: string[];
}

export const MORNING = new Date('2026-03-02T08:00:00.000Z');

export async function openStaff(): Promise<Staff> {
  const database = await openTestDatabase();
  const events = makeEventBus();
  const changed: string[] = [];
  events.on('personChanged', ({ personId }) => changed.push(personId));
  const [admin, reporter] = await database.inTransaction(
    async (tx) => [await hire(tx, 'Ada Price', ['admin']), await hire(tx, 'Noa Reed', ['reporter'])] as const,
  );
  return { database, events, changed, admin, reporter, actor: admin, now: MORNING };
}

/** Adds somebody directly, as if they had always been there. */
export async function hire(tx: Connection, name: string, roles: Role[]): Promise<Actor> {
  const id = newId();
  const email = `${name.toLowerCase().replace(' ', '.')}@galley.example`;
  await insertPerson(tx, { id, email, name, passwordHash: 'none', roles, createdAt: MORNING });
  return { personId: id, name, roles };
}
