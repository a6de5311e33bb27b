'use client';

import { useCallback, useState } from 'react';
import { type Draft, keepDraft, keptDraft } from './kept-drafts';

interface KeptHere {
  draft: Draft;
  change(change: Partial<Draft>): void;
  /** Forgets it, once it was sent or is not wanted any more. */
  forget(): void;
}

/** A comment that is being written; kept on this device with each letter until it is sent. */
export function useDraft(key: string, empty: Omit<Draft, 'commentId'>): KeptHere {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(key) ?? begun(empty));
  const change = useCallback(
    (changed: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...changed };
        keepDraft(key, next);
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => {
    keepDraft(key, null);
    setDraft(begun({ text: '' }));
  }, [key]);
  return { draft, change, forget };
}

function begun(empty: Omit<Draft, 'commentId'>): Draft {
  return { ...empty, commentId: crypto.randomUUID() };
}
