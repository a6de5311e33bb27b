'use client';

import { useId } from 'react';
import { charactersIn, FIELD_LIMITS, overflowStart } from '@/newsroom/field-limits';
import { behindHint } from './behind-hint';
import styles from './title-field.module.css';
import { useTyped } from './use-typed';

interface TitleFieldProps {
  label: string;
  field: 'searchTitle' | 'socialTitle';
  title: string;
  hint: string;
  language: string;
  revision: number;
  byName: string | undefined;
  isDisabled: boolean;
  onChange(title: string, seenRevision: number): void;
}

/** A title of its own for machines. What is beyond the limit is marked where it stands, and stays. */
export function TitleField({
  label,
  field,
  title,
  hint,
  language,
  isDisabled,
  onChange,
  ...seen
}: TitleFieldProps) {
  const { typed, setTyped, save, onKeyDown, isBehind } = useTyped({
    value: title,
    revision: seen.revision,
    onSave: onChange,
  });
  const id = useId();
  const limit = FIELD_LIMITS[field];
  const end = overflowStart(typed, limit) ?? typed.length;
  const over = charactersIn(typed.slice(end));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        <div className={styles.marks} aria-hidden="true" dir="auto">
          {typed.slice(0, end)}
          <mark>{typed.slice(end)}</mark>{' '}
        </div>
        <textarea
          id={id}
          rows={1}
          value={typed}
          lang={language}
          dir="auto"
          disabled={isDisabled}
          maxLength={500}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value.replace(/\n/g, ' '))}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
      </div>
      <span id={`${id}-hint`} className={styles.hint} data-over={over > 0 || undefined}>
        {isBehind ? behindHint(title, seen.byName) : typed === '' ? hint : lengthInWords(typed, limit)}
      </span>
    </div>
  );
}

function lengthInWords(typed: string, limit: number): string {
  const characters = charactersIn(typed);
  return `${characters} of ${limit} characters${characters > limit ? `, ${characters - limit} over` : ''}`;
}
