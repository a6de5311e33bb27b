import type { Connection } from '@/db/client';
import { listInvitations } from '@/db/queries/invitation';
import type { Role } from '@/newsroom/roles';
import { holds } from './open-invitation';

/** Somebody who was invited and has not come yet. */
export interface Invited {
  id: string;
  email: string;
  roles: Role[];
  by: string;
  expiresAt: Date;
  /** False when it is over: it has to be sent again. */
  isOpen: boolean;
}

/** Everybody who was invited and has not come yet, by address. */
export async function readInvitations(connection: Connection, now: Date): Promise<Invited[]> {
  const invitations = await listInvitations(connection);
  return Promise.all(
    invitations.map(async ({ inviterName: by, ...row }) => {
      const { id, email, roles, expiresAt } = row;
      return { id, email, roles, by, expiresAt, isOpen: await holds(connection, row, now) };
    }),
  );
}
