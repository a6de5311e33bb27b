'use client';

import { useCallback, useState, useTransition } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { Outcome, Refusal } from '@/newsroom/refusal';
import { reached } from './reached';

/**
 * One server action on one screen: whether it runs, what it refused, whether it was done. `onDone` belongs to the run:
 * a page that it opens keeps the screen busy until that page is there.
 */
export function useAction<Value>(
  action: (input: unknown) => Promise<Outcome<Value>>,
  onDone?: (value: Value) => void,
) {
  const isHydrated = useIsHydrated();
  const [isBusy, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isDone, setIsDone] = useState(false);

  const run = useCallback(
    (input: unknown) => {
      setIsDone(false);
      startTransition(async () => {
        const outcome = await reached(action(input));
        // React forgets the transition at an await, and takes it up again here.
        startTransition(() => {
          setRefusal(outcome.ok ? null : outcome);
          setIsDone(outcome.ok);
          if (outcome.ok) onDone?.(outcome.value);
        });
      });
    },
    [action, onDone],
  );

  // Busy until the script has taken over, too: a press that nobody hears is worse than one that cannot be made.
  return { run, isBusy: isBusy || !isHydrated, refusal, isDone };
}
