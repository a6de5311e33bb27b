import { z } from 'zod';
import type { Connection } from '@/db/client';
import { findInvitation } from '@/db/queries/invitation';
import { findPerson } from '@/db/queries/person';
import { holds } from '../people/invitations/open-invitation';
import { invitationPath, invitationSecret } from '../people/invitations/secret';

/** The topic of messages that ask somebody to work here. */
export const INVITATION = 'invitation';

const PAYLOAD = z.object({ invitationId: z.string() });

interface InvitationMail {
  to: string;
  subject: string;
  text: string;
  path: string;
}

/** The mail of an invitation, with its link; null when it does not hold any more. The link is made here and kept nowhere. */
export async function invitationMail(
  payload: unknown,
  { read, authSecret, now }: { read: Connection; authSecret: string; now: Date },
): Promise<InvitationMail | null> {
  const { invitationId } = PAYLOAD.parse(payload);
  const invitation = await findInvitation(read, invitationId);
  if (!invitation || !(await holds(read, invitation, now))) return null;
  const inviter = await findPerson(read, invitation.invitedBy);
  return {
    to: invitation.email,
    subject: `${inviter?.name ?? 'An admin'} invites you to the newsroom`,
    text: 'Choose your name and a password to begin. The link is good for seven days, for you alone, and once.',
    path: invitationPath(invitationSecret(invitation, authSecret)),
  };
}
