'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  name: string;
  icon?: ReactNode;
  hint?: string;
  onSelect(): void;
}

/** A button that opens a list of things to do; arrows move, a letter jumps, Escape closes. */
export function Menu({ trigger, items, onClose }: { trigger: ReactNode; items: MenuItem[]; onClose?: () => void }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          sideOffset={6}
          align="start"
          collisionPadding={8}
          // Whoever opened it says where the focus goes; an editor takes it back to the text.
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
              {item.hint ? (
                <span className={styles.hint} aria-hidden>
                  {item.hint}
                </span>
              ) : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
