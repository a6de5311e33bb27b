import type { ReactNode } from 'react';
import styles from './message.module.css';

/** A page that has only something to say: nothing here, or no longer. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </div>
  );
}
