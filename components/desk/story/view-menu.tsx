'use client';

import { Eye } from 'lucide-react';
import type { ComponentProps } from 'react';
import { isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import { LazyMenu } from '@/components/ui/lazy-menu';
import type { DeskView, ViewOption } from './use-desk-view';
import styles from './view-menu.module.css';

const NAMES: Record<ViewOption, string> = {
  focus: 'Focus mode',
  wide: 'Full width',
  typewriter: 'Typewriter scrolling',
};
const OPTIONS: readonly ViewOption[] = ['focus', 'wide', 'typewriter'];

interface ViewMenuProps {
  view: DeskView;
  /** Not there for who may not write the story. */
  onSaveVersion: (() => void) | undefined;
  onClose(): void;
}

/** How the story is looked at, a version to come back to, and its printed draft. */
export function ViewMenu({ view, onSaveVersion, onClose }: ViewMenuProps) {
  const options = OPTIONS.map((option) => ({
    name: NAMES[option],
    isOn: view.on.includes(option),
    ...(option === 'focus' && { keys: keysInWords('focusMode', isOnMac()) }),
    onSelect: () => view.toggle(option),
  }));
  // The menu has to be gone before the page is set for the printer.
  const print = { name: 'Print the draft', onSelect: () => void setTimeout(() => window.print(), 100) };
  const save = onSaveVersion && {
    name: 'Save a version…',
    keys: keysInWords('saveVersion', isOnMac()),
    onSelect: onSaveVersion,
  };
  const items = () => [...options, ...(save ? [save] : []), print];
  return <LazyMenu Trigger={ViewButton} items={items} onClose={onClose} />;
}

function ViewButton(props: ComponentProps<'button'>) {
  return (
    <button type="button" className={styles.trigger} {...props}>
      <Eye aria-hidden size={16} /> View
    </button>
  );
}
