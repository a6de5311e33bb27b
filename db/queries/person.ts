import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Role } from '@/newsroom/roles';
import type { Connection } from '../client';
import { lockRows } from '../dialect';
import { prepared } from '../prepared';
import { person, personRole } from '../schema';
import { askedOnce } from '../together';

/** What is needed to judge a person: who they are, what they may do, and whether their sessions still count. */
export interface PersonStanding {
  personId: string;
  name: string;
  email: string;
  passwordHash: string;
  sessionEpoch: number;
  disabledAt: Date | null;
  roles: Role[];
}

const standingColumns = {
  personId: person.id,
  name: person.name,
  email: person.email,
  passwordHash: person.passwordHash,
  sessionEpoch: person.sessionEpoch,
  disabledAt: person.disabledAt,
  role: personRole.role,
};

/** The standing of one person by id, or null. */
export async function findPerson(connection: Connection, personId: string): Promise<PersonStanding | null> {
  const rows = await connection
    .select(standingColumns)
    .from(person)
    .leftJoin(personRole, eq(personRole.personId, person.id))
    .where(eq(person.id, personId));
  return oneStanding(rows);
}

/** The standing of one person by e-mail address, which is kept in lower case, or null. */
export async function findPersonByEmail(
  connection: Connection,
  email: string,
): Promise<PersonStanding | null> {
  const rows = await connection
    .select(standingColumns)
    .from(person)
    .leftJoin(personRole, eq(personRole.personId, person.id))
    .where(eq(person.email, email));
  return oneStanding(rows);
}

/** What these people are called, by id. */
export async function namesOfPeople(
  connection: Connection,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await connection
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...personIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Everybody, by name. */
export const listPeople = askedOnce(async (connection): Promise<Omit<PersonStanding, 'passwordHash'>[]> => {
  const rows = await everybody(connection, {});
  const byId = new Map<string, Omit<PersonStanding, 'passwordHash'>>();
  for (const { role, ...rest } of rows) {
    const known = byId.get(rest.personId) ?? { ...rest, roles: [] };
    if (role) known.roles.push(role);
    byId.set(rest.personId, known);
  }
  return [...byId.values()];
});

const everybody = prepared((connection) => {
  const { passwordHash: _secret, ...columns } = standingColumns;
  return connection
    .select(columns)
    .from(person)
    .leftJoin(personRole, eq(personRole.personId, person.id))
    .orderBy(asc(person.name), asc(person.id));
});

export interface NewPerson {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  roles: Role[];
  createdAt: Date;
}

/** Adds a person with their roles. Throws when the address is taken. */
export async function insertPerson(tx: Connection, { roles, ...row }: NewPerson): Promise<void> {
  await tx.insert(person).values({ ...row, email: row.email.toLowerCase() });
  await replaceRoles(tx, { personId: row.id, roles });
}

/** Gives a person exactly these roles. */
export async function replaceRoles(
  tx: Connection,
  change: { personId: string; roles: Role[] },
): Promise<void> {
  await tx.delete(personRole).where(eq(personRole.personId, change.personId));
  if (change.roles.length === 0) return;
  await tx.insert(personRole).values(change.roles.map((role) => ({ personId: change.personId, role })));
}

/** Changes a person’s standing. Who ends sessions by it raises `sessionEpoch` in the same change. */
export async function updatePerson(
  tx: Connection,
  personId: string,
  change: { disabledAt?: Date | null; passwordHash?: string; sessionEpoch?: number; name?: string },
): Promise<void> {
  await tx.update(person).set(change).where(eq(person.id, personId));
}

/** Ends every session of this person at once, wherever they are signed in. */
export async function endSessions(tx: Connection, personId: string): Promise<void> {
  await tx
    .update(person)
    .set({ sessionEpoch: sql`${person.sessionEpoch} + 1` })
    .where(eq(person.id, personId));
}

/** Keeps this person's row from everyone else until the transaction ends. */
export async function lockPerson(tx: Connection, personId: string): Promise<void> {
  await lockRows(tx.select({ id: person.id }).from(person).where(eq(person.id, personId)), 'update');
}

/** The admins who can sign in, by id; locked until the transaction ends, so that two cannot remove each other. */
export async function lockEnabledAdmins(tx: Connection): Promise<string[]> {
  const admins = tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(and(eq(personRole.role, 'admin'), isNull(person.disabledAt)))
    .orderBy(asc(person.id));
  return (await lockRows(admins, 'update')).map((row) => row.id);
}

function oneStanding(rows: (Omit<PersonStanding, 'roles'> & { role: Role | null })[]): PersonStanding | null {
  const [first] = rows;
  if (!first) return null;
  const { role: _role, ...standing } = first;
  return { ...standing, roles: rows.flatMap((row) => (row.role ? [row.role] : [])) };
}
