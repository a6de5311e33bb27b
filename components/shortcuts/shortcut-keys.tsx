'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { isText } from './is-text';
import { useShortcut } from './use-shortcut';

const ShortcutSheet = dynamic(
  () => fetched(() => import('./shortcut-sheet').then((sheet) => sheet.ShortcutSheet)),
  {
    ssr: false,
  },
);

const OPEN = 'galley:open-shortcuts';

/** Opens the sheet of shortcuts, from a button. */
export function openShortcutSheet(): void {
  window.dispatchEvent(new Event(OPEN));
}

/** Opens the sheet of shortcuts: with `?` outside a text, with Ctrl/⌘ / anywhere. Stands once on each page of the desk. */
export function ShortcutKeys() {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  useEffect(() => {
    const open = () => setIsOpen(true);
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  }, []);
  useShortcut('sheet', ({ defaultPrevented }) => !defaultPrevented && setIsOpen(true));
  useShortcut(
    'sheetOutsideText',
    ({ defaultPrevented, target }) => !defaultPrevented && !isText(target) && setIsOpen(true),
  );
  return isOpen ? <ShortcutSheet onClose={close} /> : null;
}
