import type { PublicState, WorkingState } from '@/newsroom/states';
import { statusName } from '@/newsroom/states';
import styles from './status-badge.module.css';

/** Where a story stands, as a word with its colour. The colour says nothing that the word does not. */
export function StatusBadge({
  workingState,
  publicState,
}: {
  workingState: WorkingState;
  publicState: PublicState;
}) {
  const key = workingState === 'clean' ? publicState : workingState;
  return (
    <span className={styles.badge} data-state={key}>
      {statusName(workingState, publicState)}
    </span>
  );
}
