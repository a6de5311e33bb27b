import { ROLES, type Role } from '@/newsroom/roles';
import styles from './roles-field.module.css';

/** Every role with what it means; a person may hold several. Named `roles` in the form. */
export function RolesField({ held }: { held: readonly Role[] }) {
  return (
    <fieldset className={styles.roles}>
      <legend>Roles</legend>
      {ROLES.map(({ role, name, sentence }) => (
        <label key={role} className={styles.role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={held.includes(role)} />
          <span>
            <strong>{name}</strong>
            <small>{sentence}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
