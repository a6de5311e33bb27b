'use client';

import { useCallback, useEffect, useState } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import type { Outcome, Refusal } from '@/newsroom/refusal';
import { readSealAction } from '@/server/actions/sealed';
import type { SealView } from '@/server/sealed/read-seal';
import { reached } from '../reached';

/** The seal of a story for its dialog, and deeds about it: each is said aloud, and what it left is read anew. */
export function useSeal(storyId: string, onChange: () => void) {
  const [seal, setSeal] = useState<SealView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const read = useCallback(async () => {
    const outcome = await reached(readSealAction({ storyId }));
    if (outcome.ok) setSeal(outcome.value);
    else setRefusal(outcome);
  }, [storyId]);
  useEffect(() => void read(), [read]);

  async function run(deed: Promise<Outcome<unknown>>, said: string): Promise<boolean> {
    setIsBusy(true);
    const outcome = await reached(deed);
    setRefusal(outcome.ok ? null : outcome);
    if (outcome.ok) {
      announceAndShow(said);
      onChange();
    }
    await read();
    setIsBusy(false);
    return outcome.ok;
  }
  return { seal, refusal, isBusy, run };
}
