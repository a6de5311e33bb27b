'use client';

import { useCallback, useState } from 'react';

export interface Selection {
  ids: readonly string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Takes everything between the entry that was chosen last and this one. */
  extendTo(id: string): void;
  all(): void;
  clear(): void;
}

interface Chosen {
  ids: readonly string[];
  /** From here a selection is extended. */
  anchor: string | null;
}

const NOTHING: Chosen = { ids: [], anchor: null };

/** Which of the shown things are selected. What is no longer shown is no longer selected. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const ids = chosen.ids.filter((id) => shown.includes(id));

  const toggle = useCallback((id: string) => {
    setChosen(({ ids: before }) => ({
      ids: before.includes(id) ? before.filter((each) => each !== id) : [...before, id],
      anchor: id,
    }));
  }, []);
  const extendTo = useCallback(
    (id: string) => {
      setChosen(({ ids: before, anchor }) => {
        const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)].sort((a, b) => a - b);
        const between = shown.slice(Math.max(from ?? 0, 0), (to ?? 0) + 1);
        return { ids: [...new Set([...before, ...between])], anchor: anchor ?? id };
      });
    },
    [shown],
  );
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle,
    extendTo,
    all: () => setChosen({ ids: [...shown], anchor: shown[0] ?? null }),
    clear: () => setChosen(NOTHING),
  };
}
