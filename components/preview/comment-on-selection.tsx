'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './outside-comments.module.css';
import { type SelectedWords, selectedWords } from './selected-words';

/** Offers to comment on the words that are selected in the story, and fills in the form with them. */
export function CommentOnSelection({ formId }: { formId: string }) {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedWords(document.getSelection()));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (!selected) return null;
  return (
    <div className={styles.offer}>
      <Button
        look="filled"
        // The selection would be gone before the press counts.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => fillIn(formId, selected)}
      >
        Comment on these words
      </Button>
    </div>
  );
}

function fillIn(formId: string, { about, ...words }: SelectedWords): void {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return;
  for (const [name, value] of Object.entries({ about, ...words })) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
  const comment = form.elements.namedItem('text');
  if (!(comment instanceof HTMLElement)) return;
  comment.focus({ preventScroll: true });
  form.scrollIntoView({ block: 'center' });
}
