'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { announceAndShow } from '@/components/editor/announce';
import { openFrontAction, saveFrontDraftAction } from '@/server/actions/fronts';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { reached } from '../reached';
import { FrontDraft } from './front-draft';

/** So often an open screen asks what has become of its stories, in milliseconds. */
const ASK = 20_000;

/** The draft of a front on this screen. It hears of colleagues and of stories that left when somebody looks at it. */
export function useFrontDraft(first: FrontDesk) {
  const [draft] = useState(
    () => new FrontDraft(first, { save: (wanted) => reached(saveFrontDraftAction(wanted)) }),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.view, draft.view);
  const frontId = first.place.id;

  useEffect(() => {
    const learn = async () => {
      const outcome = await reached(openFrontAction({ frontId }));
      return outcome.ok && draft.learn(outcome.value.desk);
    };
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !(await learn())) return;
      announceAndShow(`${draft.view().desk.saved?.byName ?? 'A colleague'} has changed this front.`);
    };
    // A page that was gone back to may be older than what was saved from it.
    void learn();
    const timer = setInterval(ask, ASK);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      // Whoever goes to another page has meant what was done here.
      void draft.flush();
    };
  }, [draft, frontId]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.view().state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [draft]);

  return { draft, ...view };
}
