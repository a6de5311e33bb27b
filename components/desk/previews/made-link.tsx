'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import styles from './made-link.module.css';

/** A link that has just been made. It is shown this once: the newsroom keeps no copy of it. */
export function MadeLink({ path }: { path: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const address = new URL(path, window.location.origin).href;

  useEffect(() => {
    place.current?.querySelector('input')?.select();
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Copied.');
    } catch {
      // A browser may refuse; the link stands selected in its field.
      setSaid('Copy it from the field.');
    }
  }

  return (
    <div ref={place} className={styles.made}>
      <TextField
        label="Link of the preview"
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        hint="Copy it now: it is shown this once."
      />
      <div className={styles.line}>
        <Button onClick={copy}>Copy the link</Button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
