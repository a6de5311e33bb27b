import { findPerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { runtime } from '../runtime';
import { readSessionCookie } from './session-cookie';

/**
 * Who sends this Cookie header, with the roles that the database holds at this moment. Null when signed out,
 * disabled, or when the person's sessions were ended since they signed in.
 */
export async function actorFromCookie(cookieHeader: string | null): Promise<Actor | null> {
  const claim = await readSessionCookie(cookieHeader);
  if (!claim) return null;
  const standing = await findPerson(runtime().database.read, claim.personId);
  if (!standing || standing.disabledAt || standing.sessionEpoch !== claim.epoch) return null;
  return { personId: standing.personId, name: standing.name, roles: standing.roles };
}
