'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './review.module.css';

/** As many letters as people compare; the whole is copied. */
const SHORT = 12;

/** The hash of a text, short, and whole for the clipboard. */
export function CopyHash({ hash }: { hash: string }) {
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    // Without the right to write to the clipboard the hash can still be read from the title.
    await navigator.clipboard.writeText(hash).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  }
  return (
    <span className={styles.hash}>
      <code title={hash}>{hash.slice(0, SHORT)}</code>
      <Button look="bare" size="small" onClick={() => void copy()} onBlur={() => setIsCopied(false)}>
        {isCopied ? 'Copied' : 'Copy hash'}
      </Button>
    </span>
  );
}
