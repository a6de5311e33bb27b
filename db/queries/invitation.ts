import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { invitation, person } from '../schema';

const columns = {
  id: invitation.id,
  email: invitation.email,
  roles: invitation.roles,
  invitedBy: invitation.invitedBy,
  invitedAt: invitation.invitedAt,
  expiresAt: invitation.expiresAt,
};

/** An invitation without what opens it. */
export type InvitationRow = Pick<typeof invitation.$inferSelect, keyof typeof columns>;

/** Writes an invitation in the place of an earlier one to the same address. */
export async function putInvitation(tx: Connection, row: typeof invitation.$inferInsert): Promise<void> {
  await tx.delete(invitation).where(eq(invitation.email, row.email));
  await tx.insert(invitation).values(row);
}

export async function findInvitation(connection: Connection, id: string): Promise<InvitationRow | null> {
  const [row] = await connection.select(columns).from(invitation).where(eq(invitation.id, id));
  return row ?? null;
}

/** The invitation that this secret opens, by its hash, or null. */
export async function findInvitationBySecret(
  connection: Connection,
  secretHash: string,
): Promise<InvitationRow | null> {
  const [row] = await connection
    .select(columns)
    .from(invitation)
    .where(eq(invitation.secretHash, secretHash));
  return row ?? null;
}

/** All of them with who invited, by address. */
export async function listInvitations(
  connection: Connection,
): Promise<(InvitationRow & { inviterName: string })[]> {
  return connection
    .select({ ...columns, inviterName: person.name })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.invitedBy))
    .orderBy(asc(invitation.email));
}

/** Takes an invitation away. False when it is gone, or when it is not the one that this secret opens any more. */
export async function takeInvitation(
  tx: Connection,
  { id, secretHash }: { id: string; secretHash?: string },
): Promise<boolean> {
  const isThis = secretHash === undefined ? undefined : eq(invitation.secretHash, secretHash);
  const taken = await tx
    .delete(invitation)
    .where(and(eq(invitation.id, id), isThis))
    .returning({ id: invitation.id });
  return taken.length === 1;
}
