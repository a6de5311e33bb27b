'use client';

import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  /** Said after the field's name, never as part of it. */
  hint?: ReactNode;
}

/** One line of text with its label above. */
export function TextField({ label, hint, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const ids = useFieldIds(hint);
  return (
    <Field label={label} hint={hint} ids={ids}>
      <input className={styles.input} id={ids.field} aria-describedby={ids.hint} {...rest} />
    </Field>
  );
}

/** Several lines of text with their label above. */
export function TextArea({ label, hint, ...rest }: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const ids = useFieldIds(hint);
  return (
    <Field label={label} hint={hint} ids={ids}>
      <textarea className={styles.input} rows={4} id={ids.field} aria-describedby={ids.hint} {...rest} />
    </Field>
  );
}

/** One of a list. */
export function SelectField({ label, hint, ...rest }: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  const ids = useFieldIds(hint);
  return (
    <Field label={label} hint={hint} ids={ids}>
      <select className={styles.input} id={ids.field} aria-describedby={ids.hint} {...rest} />
    </Field>
  );
}

interface FieldIds {
  field: string;
  hint: string | undefined;
}

function useFieldIds(hint: ReactNode): FieldIds {
  const id = useId();
  return { field: id, hint: hint ? `${id}-hint` : undefined };
}

function Field({ label, hint, ids, children }: FieldProps & { ids: FieldIds; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={ids.field} className={styles.label}>
        {label}
      </label>
      {children}
      {hint ? (
        <span id={ids.hint} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
