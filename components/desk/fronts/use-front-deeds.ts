'use client';

import { useState, useTransition } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { launchFrontAction, openFrontAction, rollBackFrontAction } from '@/server/actions/fronts';
import { reached } from '../reached';
import type { FrontDraft } from './front-draft';

/** What is done to a front beyond its draft: launching, rolling back, and settling a clash. */
export function useFrontDeeds(draft: FrontDraft) {
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const frontId = draft.view().desk.place.id;

  const launch = (onDone: () => void) =>
    start(async () => {
      setRefusal(null);
      if (!(await draft.flush())) return setRefusal(draft.view().why ?? NOT_SAVED);
      const outcome = await reached(launchFrontAction({ frontId, version: draft.savedVersion }));
      if (!outcome.ok) return setRefusal(outcome.message);
      draft.adopt(outcome.value.desk);
      announceAndShow('Launched. Readers have it now.');
      onDone();
    });

  const rollBack = async (launchId: string): Promise<string | null> => {
    if (!(await draft.flush())) return draft.view().why ?? NOT_SAVED;
    const outcome = await reached(rollBackFrontAction({ frontId, launchId }));
    if (!outcome.ok) return outcome.message;
    const { desk, isDraftKept } = outcome.value;
    draft.adopt(desk);
    announceAndShow(
      isDraftKept
        ? 'Rolled back. What nobody has launched stays in the draft.'
        : 'Rolled back. Readers have it now.',
    );
    return null;
  };

  const settle = (how: 'theirs' | 'mine') =>
    start(async () => {
      const outcome = await reached(openFrontAction({ frontId }));
      if (!outcome.ok) return announceAndShow(outcome.message);
      const { desk } = outcome.value;
      if (how === 'theirs') draft.adopt(desk);
      else await draft.keepMine(desk);
    });

  return { isBusy, refusal, launch, rollBack, settle, forget: () => setRefusal(null) };
}

const NOT_SAVED = 'The draft is not saved yet. Try again in a moment.';
