'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';
import notice from './reload-notice.module.css';
import { type TextState, useTextState } from './text-on-page';

interface ReloadNoticeProps {
  onClose(): void;
}

/**
 * Said in the place of a part of the page that could not be fetched: most often because Galley was updated since. It is
 * the browser's own dialog, since ours may be among what is missing.
 */
export function ReloadNotice({ onClose }: ReloadNoticeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const words = useId();
  const text = useTextState();
  const isOffline = !navigator.onLine;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${notice.notice}`}
      aria-labelledby={title}
      aria-describedby={words}
      onClose={onClose}
      // Its keys are no keys of the text or the toolbar that it was opened from.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={title} className={styles.title}>
        {isOffline ? 'You are offline' : 'Reload this page'}
      </h2>
      <p id={words} className={styles.description} aria-live="polite">
        {isOffline ? OFFLINE : UPDATED} {text ? AFTER[text] : ''}
      </p>
      <footer className={styles.buttons}>
        <Button onClick={() => dialog.current?.close()}>Not now</Button>
        {isOffline ? null : (
          <Button look="filled" onClick={() => window.location.reload()}>
            Reload
          </Button>
        )}
      </footer>
    </dialog>
  );
}

const UPDATED = 'Galley was updated; reload this page to go on.';
const OFFLINE = 'This part of Galley has not been fetched yet. Open it again when you are online.';

const AFTER: Record<TextState, string> = {
  saved: 'Your text is saved.',
  kept: 'Your text is not saved yet, but it is kept on this device.',
  unsaved: 'Your last words are not saved yet: wait until they are, or copy them before you reload.',
};
