'use client';

import { Fragment } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { isOnMac, keySteps } from './key-names';
import styles from './shortcut-sheet.module.css';
import { SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from './shortcuts';

/** All shortcuts of the desk on one sheet, in the names of this machine's keyboard. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose} width="wide">
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map(({ title, shortcuts }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map((id) => (
                <div key={id} className={styles.line}>
                  <dt>{SHORTCUTS[id].name}</dt>
                  <dd>
                    <Keys id={id} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ id }: { id: ShortcutId }) {
  return keySteps(id, isOnMac()).map((keys, step) => (
    <Fragment key={keys.join()}>
      {step > 0 ? ' then ' : null}
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </Fragment>
  ));
}
