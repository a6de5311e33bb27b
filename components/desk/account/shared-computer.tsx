'use client';

import { useEffect, useState } from 'react';
import { keepDesk } from '@/components/editor/device/kept-desk';
import { storiesKeptFor } from '@/components/editor/device/kept-stories';
import { isSharedComputer, personHere, setPersonHere } from '@/components/editor/device/this-device';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { shareComputer } from '../shared-computer-choice';
import { unsentSentence } from '../unsent-sentence';
import styles from './account.module.css';

/** The switch for this browser: at once, and for whoever comes next too. Words that exist only here come first. */
export function SharedComputer({ personId }: { personId: string }) {
  const [isShared, setIsShared] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isHydrated = useIsHydrated();
  useEffect(() => setIsShared(isSharedComputer()), []);

  async function choose(wanted: boolean) {
    const unsent = wanted ? unsentSentence(await storiesKeptFor(personHere() ?? personId)) : null;
    setRefusal(unsent && `${unsent} Open them first, until they are saved.`);
    if (unsent) return;
    setIsShared(wanted);
    await shareComputer(wanted);
    if (wanted) return;
    setPersonHere(personId);
    keepDesk();
  }

  return (
    <>
      <label className={styles.show}>
        <input
          type="checkbox"
          checked={isShared}
          disabled={!isHydrated}
          onChange={(event) => void choose(event.target.checked)}
        />
        This is a shared computer
      </label>
      {refusal ? <RefusalNotice message={refusal} /> : null}
    </>
  );
}
