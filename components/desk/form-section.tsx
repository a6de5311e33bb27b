import { type ReactNode, useId } from 'react';
import styles from './form-section.module.css';

interface FormSectionProps {
  title: string;
  /** What it does, in one sentence. */
  sentence: ReactNode;
  children: ReactNode;
}

/** One thing that can be changed: what it is on the left, the form on the right. */
export function FormSection({ title, sentence, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        <p>{sentence}</p>
      </div>
      <div className={styles.form}>{children}</div>
    </section>
  );
}
