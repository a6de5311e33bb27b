import type { Connection, Database } from '@/db/client';
import { type InvitationRow, takeInvitation } from '@/db/queries/invitation';
import { insertPerson } from '@/db/queries/person';
import { tableOfTaken } from '@/db/write-failures';
import { passwordProblem } from '@/newsroom/password';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { WRITING_ROLES } from '@/newsroom/standing';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../../audit/write-down';
import { hashPassword } from '../../auth/password';
import { countWrongTry, hasTriedTooOften, TOO_MANY_TRIES } from '../../auth/wrong-tries';
import { newId } from '../../ids';
import { insertFirstProfile } from '../first-profile';
import { openInvitation } from './open-invitation';
import { hashOfInvitation } from './secret';

interface Acceptance {
  secret: string;
  name: string;
  password: string;
}

/**
 * Makes the account that an invitation promised, under a name and a password that nobody else has chosen. Once: of two at
 * once the second is told that the invitation is over. Answers with the address to sign in with.
 */
export async function acceptInvitation(
  { secret, name, password }: Acceptance,
  { database, network, now }: { database: Database; network: string; now: Date },
): Promise<Outcome<{ email: string }>> {
  const key = `invitation ${network}`;
  if (await hasTriedTooOften(key)) return TOO_MANY_TRIES;
  const invitation = await openInvitation(database.read, { secret, now });
  if (!invitation) {
    await countWrongTry(key);
    return OVER;
  }
  if (!hasVisibleText(name)) return refuse('invalid', 'Say what colleagues call you.');
  const problem = passwordProblem(password);
  if (problem) return refuse('invalid', problem);
  // Before the transaction: hashing takes long on purpose, and SQLite has one writer.
  const passwordHash = await hashPassword(password);
  try {
    return await database.inTransaction((tx) => enter(tx, { secret, name, passwordHash, now }));
  } catch (failure) {
    if (tableOfTaken(failure) !== 'person') throw failure;
    return refuse('conflict', `${invitation.email} has an account already. Sign in with it.`);
  }
}

/** What is said of an invitation that is not there, whatever the reason. */
export const OVER = refuse(
  'not_found',
  'This invitation does not hold any more. Ask whoever invited you for a new one.',
);

interface Entering {
  secret: string;
  name: string;
  passwordHash: string;
  now: Date;
}

async function enter(
  tx: Connection,
  { secret, name, passwordHash, now }: Entering,
): Promise<Outcome<{ email: string }>> {
  // Asked again: it may have been revoked while the password was hashed.
  const invitation = await openInvitation(tx, { secret, now });
  if (!invitation || !(await take(tx, invitation, secret))) return OVER;
  const { email, roles } = invitation;
  const personId = newId();
  await insertPerson(tx, { id: personId, email, name, passwordHash, roles, createdAt: now });
  if (roles.some((role) => WRITING_ROLES.includes(role))) await insertFirstProfile(tx, { personId, name });
  writeDown(tx, { act: 'invitation_accepted', personId, about: invitation.id, facts: { roles }, now });
  return grant({ email });
}

function take(tx: Connection, { id }: InvitationRow, secret: string): Promise<boolean> {
  return takeInvitation(tx, { id, secretHash: hashOfInvitation(secret) });
}
