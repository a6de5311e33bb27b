import type { Connection } from '@/db/client';
import { authorOfPerson } from '@/db/queries/author';
import { findPerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import type { Role } from '@/newsroom/roles';
import { type Byline, bylineOf } from './read-people';

/** What a person sees of their own account. */
export interface OwnAccount {
  name: string;
  email: string;
  roles: Role[];
}

/** The account of who asks. Throws when it is gone, which an account never is. */
export async function readOwnAccount(connection: Connection, { personId }: Actor): Promise<OwnAccount> {
  const person = await findPerson(connection, personId);
  if (!person) throw new Error('Somebody is signed in whose account is gone');
  return { name: person.name, email: person.email, roles: person.roles };
}

/** What readers see of who asks; null for who has no byline. */
export async function readOwnByline(connection: Connection, { personId }: Actor): Promise<Byline | null> {
  const author = await authorOfPerson(connection, personId);
  return author && bylineOf(author);
}
