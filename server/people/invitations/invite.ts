import type { Connection } from '@/db/client';
import { findInvitation, listInvitations, putInvitation, takeInvitation } from '@/db/queries/invitation';
import { putIntoOutbox } from '@/db/queries/outbox';
import { findPersonByEmail } from '@/db/queries/person';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { Role } from '@/newsroom/roles';
import { writeDown } from '../../audit/write-down';
import { newId } from '../../ids';
import { INVITATION } from '../../notify/invitation-mail';
import type { InvitingContext } from './context';
import { hashOfInvitation, invitationSecret } from './secret';

const DAY = 86_400_000;
const DAYS = 7;
/** A mail a minute to one address, and no more people waiting than a house could mean. */
const PAUSE = 60_000;
const MOST_WAITING = 200;

/**
 * Asks somebody by mail to work here, with these roles. The link in the mail is good for a week and for one account; it takes
 * the place of an earlier one to the same address. Refuses an address that has an account.
 */
export async function invite(
  { email, roles }: { email: string; roles: readonly Role[] },
  context: InvitingContext,
): Promise<Outcome<null>> {
  if (!may(context.actor, 'people.manage')) return NOT_ALLOWED;
  return context.database.inTransaction((tx) => send(tx, { email, roles: [...new Set(roles)] }, context));
}

/** Sends the link of an invitation anew; the earlier link opens nothing any more. */
export async function inviteAgain(
  { invitationId }: { invitationId: string },
  context: InvitingContext,
): Promise<Outcome<null>> {
  if (!may(context.actor, 'people.manage')) return NOT_ALLOWED;
  return context.database.inTransaction(async (tx) => {
    const known = await findInvitation(tx, invitationId);
    return known ? send(tx, known, context) : GONE;
  });
}

/** Takes an invitation back: its link opens nothing from this moment on. */
export async function revokeInvitation(
  { invitationId }: { invitationId: string },
  { actor, database, now }: InvitingContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'people.manage')) return NOT_ALLOWED;
  return database.inTransaction(async (tx) => {
    if (!(await takeInvitation(tx, { id: invitationId }))) return GONE;
    writeDown(tx, { act: 'invitation_revoked', personId: actor.personId, about: invitationId, now });
    return grant(null);
  });
}

const NOT_ALLOWED = refuse('not_allowed', 'Only admins look after people.');
const GONE = refuse('not_found', 'This invitation was accepted or revoked meanwhile.');

async function send(
  tx: Connection,
  { email, roles }: { email: string; roles: Role[] },
  { actor, authSecret, now }: InvitingContext,
): Promise<Outcome<null>> {
  if (await findPersonByEmail(tx, email)) return refuse('conflict', `${email} has an account already.`);
  const waiting = await listInvitations(tx);
  const earlier = waiting.find((each) => each.email === email);
  if (earlier && now.getTime() - earlier.invitedAt.getTime() < PAUSE)
    return refuse('too_many', `${email} was invited a moment ago. Wait a minute before you send it again.`);
  if (!earlier && waiting.length >= MOST_WAITING)
    return refuse('too_many', `${MOST_WAITING} people are invited already. Revoke some invitations first.`);
  const id = newId();
  const { personId } = actor;
  const expiresAt = new Date(now.getTime() + DAYS * DAY);
  const secretHash = hashOfInvitation(invitationSecret({ id, invitedAt: now }, authSecret));
  await putInvitation(tx, { id, email, roles, secretHash, invitedBy: personId, invitedAt: now, expiresAt });
  await putIntoOutbox(tx, [{ id: newId(), topic: INVITATION, payload: { invitationId: id }, now }]);
  const facts = { roles, until: expiresAt.toISOString(), again: earlier !== undefined };
  writeDown(tx, { act: 'person_invited', personId, about: id, facts, now });
  return grant(null);
}
