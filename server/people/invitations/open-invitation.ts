import type { Connection } from '@/db/client';
import { findInvitationBySecret, type InvitationRow } from '@/db/queries/invitation';
import { findPerson } from '@/db/queries/person';
import { may } from '@/newsroom/permissions';
import { hashOfInvitation } from './secret';

/**
 * The invitation that a secret opens at this moment, or null. It is over at its end, when it was accepted, revoked or sent
 * anew, and when who invited may not invite any more: a dismissed admin leaves no door behind.
 */
export async function openInvitation(
  connection: Connection,
  { secret, now }: { secret: string; now: Date },
): Promise<InvitationRow | null> {
  const found = await findInvitationBySecret(connection, hashOfInvitation(secret));
  return found && (await holds(connection, found, now)) ? found : null;
}

/** Whether an invitation still lets somebody in. */
export async function holds(
  connection: Connection,
  { invitedBy, expiresAt }: InvitationRow,
  now: Date,
): Promise<boolean> {
  const inviter = await findPerson(connection, invitedBy);
  return expiresAt > now && inviter !== null && !inviter.disabledAt && may(inviter, 'people.manage');
}
