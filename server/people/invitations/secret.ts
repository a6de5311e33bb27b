import { createHmac } from 'node:crypto';
import { sha256Hex } from '@/content/hash';

/**
 * The secret in the link of an invitation. It is made anew from the secret of the house whenever the mail is sent, so that
 * neither the database, nor a backup of it, nor the outbox ever holds a link that opens an account.
 */
export function invitationSecret(
  { id, invitedAt }: { id: string; invitedAt: Date },
  authSecret: string,
): string {
  return createHmac('sha256', authSecret)
    .update(`invitation ${id} ${invitedAt.toISOString()}`)
    .digest('base64url');
}

/** What is kept of a secret: enough to know it again. */
export function hashOfInvitation(secret: string): string {
  return sha256Hex(secret);
}

/** Where the link leads. */
export function invitationPath(secret: string): string {
  return `/sign-in/invitation/${secret}`;
}
