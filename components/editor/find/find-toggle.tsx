'use client';

import type { ReactNode } from 'react';
import styles from './find-bar.module.css';

interface FindToggleProps {
  name: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(isOn: boolean): void;
  children: ReactNode;
}

/** One way of looking, on or off. */
export function FindToggle({ name, isOn, isDisabled = false, onChange, children }: FindToggleProps) {
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={name}
      aria-pressed={isOn}
      title={name}
      disabled={isDisabled}
      // The selection in the text is what "In selection" is about.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChange(!isOn)}
    >
      {children}
    </button>
  );
}
