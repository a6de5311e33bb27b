import { roleName } from '@/newsroom/roles';
import type { OwnAccount } from '@/server/people/read-own-account';
import styles from './account.module.css';

/** Name, address and roles, to be read. */
export function AccountFacts({ name, email, roles }: OwnAccount) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Name</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>Email</dt>
        <dd>{email}</dd>
      </div>
      <div>
        <dt>{roles.length === 1 ? 'Role' : 'Roles'}</dt>
        <dd>{roles.length > 0 ? roles.map(roleName).join(', ') : 'None yet'}</dd>
      </div>
    </dl>
  );
}
