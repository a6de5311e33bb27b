import type { ReactNode } from 'react';
import styles from './empty-note.module.css';

/** What stands in the place of a list that has nothing: that it has nothing, and the first step. */
export function EmptyNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
    </div>
  );
}
