import type { ReactNode } from 'react';
import type { Problem } from '@/content/problem';
import styles from './refusal-notice.module.css';

/** Why something was not done: one sentence, and every unmet guard in a list labelled "Before this can happen". */
export function RefusalNotice({
  message,
  problems = [],
  children,
}: {
  message: string;
  problems?: readonly Problem[] | undefined;
  /** A way on, under the list. */
  children?: ReactNode;
}) {
  return (
    <div role="alert" className={styles.notice}>
      <p>{message}</p>
      {problems.length > 0 ? (
        <ul aria-label="Before this can happen">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.blockId ?? ''} ${problem.message}`}>{problem.message}</li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}
