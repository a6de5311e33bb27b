import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { SAVE_WORDS, type SaveState } from './save-state';
import styles from './save-status.module.css';

const ICONS = { saved: Check, saving: LoaderCircle, offline: CloudOff, not_saved: TriangleAlert };

/** The status line: whether what is on the screen is in the newsroom's database. */
export function SaveStatus({ state }: { state: SaveState }) {
  const Icon = ICONS[state];
  return (
    <p role="status" className={styles.status} data-state={state}>
      <Icon aria-hidden size={15} />
      {SAVE_WORDS[state]}
    </p>
  );
}
