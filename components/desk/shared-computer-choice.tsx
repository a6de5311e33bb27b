'use client';

import { useEffect, useState } from 'react';
import { isSharedComputer, keepAgain, setSharedComputer } from '@/components/editor/device/this-device';
import { wipeDevice } from '@/components/editor/device/wipe-device';
import styles from './shared-computer-choice.module.css';

const NAME = 'sharedComputer';

/** At sign-in: whether stories may be kept on this computer. What was chosen here last is chosen still. */
export function SharedComputerChoice() {
  const [isShared, setIsShared] = useState(false);
  useEffect(() => setIsShared(isSharedComputer()), []);
  return (
    <div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name={NAME}
          checked={isShared}
          onChange={(event) => setIsShared(event.target.checked)}
        />
        <span>
          This is a shared computer
          <small>Nothing of a story is kept on it, so nothing can be written without a network.</small>
        </span>
      </label>
    </div>
  );
}

/** Does as was chosen in this form. Done before the desk is opened: nothing is kept meanwhile. */
export async function takeSharedChoice(form: FormData): Promise<void> {
  await shareComputer(form.get(NAME) === 'on');
}

/** Turns keeping on this computer off, with all that is kept, or on again. */
export async function shareComputer(isShared: boolean): Promise<void> {
  setSharedComputer(isShared);
  if (isShared) await wipeDevice('shared');
  else keepAgain();
}
