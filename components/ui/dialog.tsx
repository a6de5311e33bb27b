'use client';

import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  /** One sentence under the title: what will happen. */
  description?: ReactNode;
  isOpen: boolean;
  onClose(): void;
  /** Takes the focus when what opened the dialog has gone meanwhile, as the entry of a menu has. */
  onFocusLost?: () => void;
  children: ReactNode;
  width?: 'narrow' | 'wide';
}

/** A modal layer: takes the focus, gives it back, closes on Escape. What lies beneath cannot be reached meanwhile. */
export function Dialog({
  title,
  description,
  isOpen,
  onClose,
  onFocusLost,
  children,
  width = 'narrow',
}: DialogProps) {
  const opener = useOpener(isOpen);
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content
          className={styles.dialog}
          data-width={width}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current?.isConnected) opener.current.focus();
            else onFocusLost?.();
          }}
          onOpenAutoFocus={focusFirstField}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close className={styles.close} aria-label="Close">
              <X aria-hidden size={18} />
            </Radix.Close>
          </header>
          {description ? (
            <Radix.Description className={styles.description}>{description}</Radix.Description>
          ) : null}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

// By itself the first thing that can be focused would be, which is the button that closes the dialog again.
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const field = event.currentTarget.querySelector<HTMLElement>('input, textarea, select');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

// Radix gives the focus back to a trigger of its own; our dialogs are opened by whatever had the focus.
function useOpener(isOpen: boolean): RefObject<HTMLElement | null> {
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  if (isOpen && !wasOpen.current && typeof document !== 'undefined') {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }
  useEffect(() => {
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

/** The row of buttons at the foot of a dialog, the one that goes ahead last. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <footer className={styles.buttons}>{children}</footer>;
}
