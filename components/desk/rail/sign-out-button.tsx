'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { storiesKeptFor } from '@/components/editor/device/kept-stories';
import { personHere } from '@/components/editor/device/this-device';
import { wipeDevice } from '@/components/editor/device/wipe-device';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { unsentSentence } from '../unsent-sentence';
import styles from './rail.module.css';

/** By when it is noted here that the newsroom has what was typed last, in milliseconds. */
const NOTED = 1_500;

/** Ends the session and leaves nothing of any story in this browser. Offline it does neither, and says so. */
export function SignOutButton() {
  const isHydrated = useIsHydrated();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function leave() {
    setIsBusy(true);
    setHasFailed(false);
    if (!(await mayWipe())) return setIsBusy(false);
    try {
      // Fetched when it is needed: every page of the desk has this button, and few people press it.
      const { signOut } = await import('next-auth/react');
      await signOut({ redirect: false });
      await wipeDevice('signed-out');
      // A full load: nothing that was drawn for this person stays in memory.
      window.location.assign('/sign-in');
    } catch {
      setIsBusy(false);
      setHasFailed(true);
    }
  }

  return (
    <>
      <button
        type="button"
        className={styles.signOut}
        onClick={leave}
        disabled={isBusy || !isHydrated}
        title="Sign out"
      >
        <LogOut aria-hidden size={18} strokeWidth={1.75} />
        <span>Sign out</span>
      </button>
      {hasFailed ? (
        <p role="alert" className={styles.signOutFailed}>
          Galley cannot be reached, so you are still signed in.
        </p>
      ) : null}
    </>
  );
}

// Words that no one else has are not thrown away by a press on the wrong button.
async function mayWipe(): Promise<boolean> {
  const personId = personHere();
  const look = async () => (personId ? unsentSentence(await storiesKeptFor(personId)) : null);
  if ((await look()) === null) return true;
  // That the newsroom has it all is noted a moment after it is so.
  await new Promise((resolve) => setTimeout(resolve, NOTED));
  const unsent = await look();
  return unsent === null || window.confirm(`${unsent} Sign out and lose them?`);
}
