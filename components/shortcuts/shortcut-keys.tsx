'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { isText } from './is-text';
import { isPressed } from './key-names';

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
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isForSheet(event)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', pressed);
    window.addEventListener(OPEN, open);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener(OPEN, open);
    };
  }, []);
  return isOpen ? <ShortcutSheet onClose={close} /> : null;
}

function isForSheet(event: KeyboardEvent): boolean {
  return isPressed('sheet', event) || (isPressed('sheetOutsideText', event) && !isText(event.target));
}
