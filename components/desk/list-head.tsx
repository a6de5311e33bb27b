import type { ReactNode } from 'react';
import styles from './list-head.module.css';

/** The name of a second list on a page, with what can be done with it. */
export function ListHead({
  title,
  sentence,
  children,
}: {
  title: string;
  sentence: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      <div>
        <h2>{title}</h2>
        <p>{sentence}</p>
      </div>
      {children}
    </div>
  );
}
