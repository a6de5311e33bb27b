import type { Connection } from '@/db/client';
import { findPerson } from '@/db/queries/person';
import { openInvitation } from './open-invitation';

/** What somebody sees who opens their invitation; null when it does not hold. */
export async function readGreeting(
  connection: Connection,
  { secret, now }: { secret: string; now: Date },
): Promise<{ email: string; by: string } | null> {
  const invitation = await openInvitation(connection, { secret, now });
  const inviter = invitation && (await findPerson(connection, invitation.invitedBy));
  return invitation && inviter && { email: invitation.email, by: inviter.name };
}
