'use client';

import { useEffect } from 'react';
import { keepDesk } from '@/components/editor/device/kept-desk';
import { forgetSpent } from '@/components/editor/device/kept-stories';
import { hearTabs, mayKeep, setPersonHere, stopKeeping } from '@/components/editor/device/this-device';
import { forgetTab } from '@/components/editor/tab-memory';

/** On every page of the desk: what this browser keeps is this person's, and goes when another tab has it wiped. */
export function KeepHere({ personId }: { personId: string }) {
  useEffect(() => {
    if (!mayKeep()) return;
    setPersonHere(personId);
    void forgetSpent(personId, Date.now()).catch(() => undefined);
    keepDesk();
  }, [personId]);
  useEffect(
    () =>
      hearTabs((news) => {
        stopKeeping();
        forgetTab();
        // Nothing of whoever has gone stays on the screen.
        if (news === 'signed-out') window.location.assign('/sign-in');
      }),
    [],
  );
  return null;
}
