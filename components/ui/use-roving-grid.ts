'use client';

import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { gridTarget } from './grid-target';

/**
 * A grid that is one stop for the Tab key and in which the arrow keys move: give `list` to the element around the
 * entries and `entry(id)` to what takes the focus in each. `onMove` is told of every move by key.
 */
export function useRovingGrid(ids: readonly string[], onMove?: (move: GridMove) => void) {
  const [kept, setKept] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  // What had the focus may be gone from the list; then the first entry is the one that Tab reaches.
  const current = kept !== null && ids.includes(kept) ? kept : ids[0];

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !list.current) return;
      const entries = [...list.current.querySelectorAll<HTMLElement>('[data-grid-entry]')];
      const here = event.target instanceof HTMLElement ? entries.indexOf(event.target) : -1;
      const corners = entries.map((entry) => entry.getBoundingClientRect());
      const target = here < 0 ? null : gridTarget(event.key, here, corners);
      const [from, to] = [entries[here], target === null ? undefined : entries[target]];
      if (!from || !to) return;
      event.preventDefault();
      to.focus();
      to.closest('li')?.scrollIntoView({ block: 'nearest' });
      onMove?.({ from: idOf(from), to: idOf(to), isExtending: event.shiftKey });
    },
    [onMove],
  );

  const entry = (id: string) => ({
    'data-grid-entry': id,
    tabIndex: id === current ? 0 : -1,
    onFocus: () => setKept(id),
  });
  return { list, onKeyDown, entry };
}

export interface GridMove {
  from: string;
  to: string;
  /** Whether Shift was held, which takes more into a selection. */
  isExtending: boolean;
}

function idOf(entry: HTMLElement): string {
  return entry.dataset.gridEntry ?? '';
}
