import { roleName } from '@/newsroom/roles';
import type { Invited } from '@/server/people/invitations/read-invitations';
import { fullTime } from '../time-ago';
import { InvitationButtons } from './invitation-buttons';
import styles from './people-list.module.css';

interface InvitationsProps {
  invited: readonly Invited[];
  timeZone: string;
}

/** Who was invited and has not come yet. */
export function Invitations({ invited, timeZone }: InvitationsProps) {
  return (
    <ul aria-label="Invitations" className={styles.list}>
      {invited.map(({ id, email, roles, by, expiresAt, isOpen }) => (
        <li key={id} className={styles.row}>
          <span className={styles.initials} aria-hidden>
            @
          </span>
          <span className={styles.who}>
            <span className={styles.name}>{email}</span>
            <span className={styles.quiet}>Invited by {by}</span>
          </span>
          <span className={styles.roles}>{roles.map(roleName).join(', ') || 'No role yet'}</span>
          <span className={styles.until}>
            {isOpen ? `Until ${fullTime(expiresAt, timeZone)}` : 'Does not hold any more'}
          </span>
          <InvitationButtons invitationId={id} email={email} />
        </li>
      ))}
    </ul>
  );
}
