'use client';

import { Check } from 'lucide-react';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  name: string;
  icon?: ReactNode;
  /** For an entry that is switched on and off. */
  isOn?: boolean;
  /** The keys that do the same, for those who look. */
  keys?: string;
  onSelect(): void;
}

interface MenuProps {
  trigger: ReactNode;
  items: MenuItem[];
  /** For a menu that is fetched when its button is first pressed. */
  isOpenAtFirst?: boolean;
  /** Takes the focus when the menu closes; without it the trigger gets it back. */
  onClose?: () => void;
}

/** A button that opens a list of things to do; arrows move, a letter jumps, Escape closes. */
export function Menu({ trigger, items, isOpenAtFirst = false, onClose }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          sideOffset={6}
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            const isInLayer = isFocusInLayer();
            if (isInLayer || onClose) event.preventDefault();
            if (!isInLayer) onClose?.();
          }}
        >
          {items.map((item) => (
            <Entry key={item.name} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

// A layer that an entry has opened may have the focus by now. Taken away and given back, all that was typed there would be
// selected, and the next letter would replace it.
function isFocusInLayer(): boolean {
  return document.activeElement?.closest('[role="dialog"]') != null;
}

function Entry({ item: { name, icon, isOn, keys, onSelect } }: { item: MenuItem }) {
  const words = (
    <>
      <span className={styles.icon} aria-hidden>
        {isOn ? <Check size={16} /> : icon}
      </span>
      {name}
      {keys ? (
        <kbd className={styles.hint} aria-hidden>
          {keys}
        </kbd>
      ) : null}
    </>
  );
  if (isOn === undefined)
    return (
      <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
        {words}
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.CheckboxItem className={styles.item} checked={isOn} onSelect={onSelect}>
      {words}
    </DropdownMenu.CheckboxItem>
  );
}
