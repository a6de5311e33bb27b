'use client';

import { useCallback, useEffect, useState } from 'react';
import { announce } from '@/components/editor/announce';
import { useShortcut } from '@/components/shortcuts/use-shortcut';

/** How somebody likes to look at a story while they write. */
export type ViewOption = 'focus' | 'wide' | 'typewriter';

/** Focus is for the hour; the others are a habit, and kept. */
const KEPT: readonly ViewOption[] = ['wide', 'typewriter'];

export interface DeskView {
  on: readonly ViewOption[];
  toggle(option: ViewOption): void;
}

/**
 * The view options of this person on this device. They stand on the page's root as `data-view`, where the styles find
 * them without anything being drawn again.
 */
export function useDeskView(personId: string): DeskView {
  const [on, setOn] = useState<readonly ViewOption[]>([]);
  const key = `galley-view-${personId}`;
  useEffect(() => setOn(read(key)), [key]);
  useEffect(() => {
    document.documentElement.dataset.view = on.join(' ');
    return () => {
      delete document.documentElement.dataset.view;
    };
  }, [on]);

  const toggle = useCallback(
    (option: ViewOption) => {
      setOn((before) => {
        const after = before.includes(option)
          ? before.filter((each) => each !== option)
          : [...before, option];
        keep(key, after);
        return after;
      });
    },
    [key],
  );
  useShortcut('focusMode', () => {
    toggle('focus');
    announce(on.includes('focus') ? 'Focus mode off.' : 'Focus mode on.');
  });
  return { on, toggle };
}

// Storage may be switched off: the options then last as long as the page.
function read(key: string): ViewOption[] {
  try {
    const stored = window.localStorage.getItem(key)?.split(' ') ?? [];
    return KEPT.filter((option) => stored.includes(option));
  } catch {
    return [];
  }
}

function keep(key: string, on: readonly ViewOption[]): void {
  try {
    window.localStorage.setItem(key, on.filter((option) => KEPT.includes(option)).join(' '));
  } catch {
    return;
  }
}
