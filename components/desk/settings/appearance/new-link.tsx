'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { judgeLink, LONGEST_LINK, type PaperLink } from '@/newsroom/paper/paper-link';
import styles from './appearance.module.css';

interface NewLinkProps {
  /** To what it is added, as in “menu”. */
  to: string;
  onAdd(link: PaperLink): void;
}

/** Two fields for a link of the house's own; what leads nowhere is said at once. */
export function NewLink({ to, onAdd }: NewLinkProps) {
  const fields = useRef<HTMLDivElement>(null);
  const [link, setLink] = useState<PaperLink>({ words: '', href: '' });
  const [refusal, setRefusal] = useState<string | null>(null);

  function add() {
    const judged = judgeLink(link);
    setRefusal(judged.ok ? null : judged.message);
    if (!judged.ok) return;
    onAdd(judged.link);
    setLink({ words: '', href: '' });
    fields.current?.querySelector('input')?.focus();
  }

  // Enter in one of the fields adds the link; it does not save the whole form.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <div className={styles.newLink}>
      <div className={styles.pair} ref={fields}>
        <TextField
          label={`Words of a new link in the ${to}`}
          value={link.words}
          maxLength={LONGEST_LINK}
          onChange={({ currentTarget }) => setLink({ ...link, words: currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <TextField
          label={`Where the new link in the ${to} leads`}
          value={link.href}
          maxLength={2000}
          placeholder="/about or https://example.org"
          onChange={({ currentTarget }) => setLink({ ...link, href: currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <Button onClick={add}>Add link to the {to}</Button>
      </div>
      {refusal === null ? null : <RefusalNotice message={refusal} />}
    </div>
  );
}
