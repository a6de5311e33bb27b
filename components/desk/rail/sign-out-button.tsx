'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { wipeLocalCopies } from '@/components/editor/local-copies';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import styles from './rail.module.css';

/** Ends the session and leaves nothing of any story in this browser. Offline it does neither, and says so. */
export function SignOutButton() {
  const isHydrated = useIsHydrated();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  async function leave() {
    setIsBusy(true);
    setHasFailed(false);
    try {
      // Fetched when it is needed: every page of the desk has this button, and few people press it.
      const { signOut } = await import('next-auth/react');
      await signOut({ redirect: false });
      await wipeLocalCopies();
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
