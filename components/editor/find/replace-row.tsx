'use client';

import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import styles from './find-bar.module.css';

interface ReplaceRowProps {
  field: RefObject<HTMLInputElement | null>;
  replacement: string;
  onReplacement(replacement: string): void;
  isDisabled: boolean;
  onReplace(): void;
  onReplaceAll(): void;
}

/** What is to stand there instead. */
export function ReplaceRow({ field, replacement, onReplacement, ...rest }: ReplaceRowProps) {
  const { isDisabled, onReplace, onReplaceAll } = rest;
  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={styles.input}
        aria-label="Replace with"
        placeholder="Replace with"
        value={replacement}
        autoComplete="off"
        onChange={(event) => onReplacement(event.target.value)}
      />
      <Button size="small" disabled={isDisabled} onClick={onReplace}>
        Replace
      </Button>
      <Button size="small" disabled={isDisabled} onClick={onReplaceAll}>
        Replace all
      </Button>
    </div>
  );
}
