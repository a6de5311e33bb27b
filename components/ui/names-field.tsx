'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import styles from './names-field.module.css';

interface NamesFieldProps {
  label: string;
  names: readonly string[];
  /** Offered while typing. */
  choices: readonly string[];
  hint?: string;
  isDisabled: boolean;
  /** Why a name cannot be taken, as a sentence; null when it can. */
  refuse?: (name: string) => string | null;
  onChange(names: string[]): void;
}

/** Several names in order: type one, then Enter or a comma; Backspace in the empty field takes the last one off. */
export function NamesField({ label, names, choices, hint, isDisabled, refuse, onChange }: NamesFieldProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();

  function add(text: string) {
    const wanted = text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const refused = wanted.map((name) => refuse?.(name) ?? null).find((sentence) => sentence !== null);
    setRefusal(refused ?? null);
    if (refused || wanted.length === 0) return;
    setTyped('');
    const known = new Set(names.map((name) => name.toLowerCase()));
    const fresh = wanted.filter((name) => !known.has(name.toLowerCase()));
    if (fresh.length > 0) onChange([...names, ...fresh]);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && names.length > 0) {
      onChange(names.slice(0, -1));
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box} data-disabled={isDisabled || undefined}>
        {names.map((name) => (
          <span key={name} className={styles.name}>
            {name}
            {isDisabled ? null : (
              <button
                type="button"
                aria-label={`Remove ${name}`}
                onClick={() => onChange(names.filter((each) => each !== name))}
              >
                <X aria-hidden size={13} />
              </button>
            )}
          </span>
        ))}
        <input
          id={id}
          list={`${id}-choices`}
          value={typed}
          disabled={isDisabled}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keyDown}
          onBlur={() => add(typed)}
        />
        <datalist id={`${id}-choices`}>
          {choices
            .filter((choice) => !names.includes(choice))
            .map((choice) => (
              <option key={choice} value={choice} />
            ))}
        </datalist>
      </div>
      <span id={`${id}-hint`} className={refusal ? styles.refusal : styles.hint} aria-live="polite">
        {refusal ?? hint}
      </span>
    </div>
  );
}
