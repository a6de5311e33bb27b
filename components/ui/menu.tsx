'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  name: string;
  icon?: ReactNode;
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
            if (!onClose) return;
            event.preventDefault();
            onClose();
          }}
        >
          {items.map((item) => (
            <DropdownMenu.Item key={item.name} className={styles.item} onSelect={item.onSelect}>
              <span className={styles.icon} aria-hidden>
                {item.icon}
              </span>
              {item.name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
