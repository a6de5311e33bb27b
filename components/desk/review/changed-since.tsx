import type { DeskApproval } from '@/server/approvals/approvals-for-desk';
import styles from './review.module.css';

const WHAT = { changed: 'Changed', added: 'New', removed: 'Taken out' } as const;

/** The parts that are not as they were approved, in short; the comparison has their words. */
export function ChangedSince({ approval }: { approval: DeskApproval }) {
  const { name, changes, changeCount } = approval;
  if (changeCount === 0) return <p className={styles.quiet}>Only the order has changed.</p>;
  const keyed = changes.map((change, place) => ({
    change,
    key: `${place} ${change.blockId ?? change.name}`,
  }));
  return (
    <ul className={styles.changes} aria-label={`Changed since the ${name} approval`}>
      {keyed.map(({ change, key }) => (
        <li key={key}>
          <b>{WHAT[change.what]}</b> {change.name}
          {change.words === '' ? null : <q>{change.words}</q>}
        </li>
      ))}
      {changeCount > changes.length ? <li>and {changeCount - changes.length} more</li> : null}
    </ul>
  );
}
