'use client';

import type { Editor } from '@tiptap/core';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import styles from './edit-refusals.module.css';

/** Why the text did not take what was pasted or asked of it. Stays until it is closed or the next change succeeds. */
export function EditRefusals({ editor }: { editor: Editor }) {
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    editor.on('refusal', setSentence);
    return () => {
      editor.off('refusal', setSentence);
    };
  }, [editor]);
  useEffect(() => {
    if (sentence === null) return;
    const forget = () => setSentence(null);
    editor.on('update', forget);
    return () => {
      editor.off('update', forget);
    };
  }, [editor, sentence]);

  if (sentence === null) return null;
  return (
    <div className={styles.layer}>
      <RefusalNotice message={sentence} />
      <button type="button" aria-label="Close" onClick={() => setSentence(null)}>
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
