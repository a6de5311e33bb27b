'use client';

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { answerForText, type TextState } from '@/components/ui/text-on-page';
import type { LiveStory } from './live-story';
import { NO_COPY, SAVE_WORDS, type SaveState } from './save-state';
import styles from './save-status.module.css';
import { useSpokenSaves } from './use-spoken-saves';

const ICONS = { saved: Check, saving: LoaderCircle, offline: CloudOff, not_saved: TriangleAlert };

interface SaveStatusProps {
  live: LiveStory | null;
  /** A change of the details is on its way. */
  isChanging: boolean;
  /** This device keeps no copy: its storage is full or switched off, or the computer is shared. */
  hasNoCopy: boolean;
}

/**
 * The status line: whether what is on the screen is in the newsroom's database. It listens for itself, because it
 * changes with each key press and nothing around it does.
 */
export function SaveStatus({ live, isChanging, hasNoCopy }: SaveStatusProps) {
  const saved = useSyncExternalStore(live?.subscribe ?? nothing, live?.save ?? opening, opening);
  const state = isChanging && saved === 'saved' ? 'saving' : saved;
  const Icon = ICONS[state];
  useSpokenSaves(state);
  useEffect(() => {
    if (live) return answerForText({ subscribe: live.subscribe, state: () => WHERE[live.save()] });
  }, [live]);
  return (
    // Read out whenever somebody asks for it, not at each pause while typing; what matters is announced.
    <div className={styles.line} data-stays>
      <p role="status" aria-live="off" className={styles.status} data-state={state}>
        <Icon aria-hidden size={15} />
        {SAVE_WORDS[state]}
      </p>
      {hasNoCopy ? (
        <p
          className={styles.noCopy}
          title="This browser’s storage is full or switched off, or the computer is shared."
        >
          {NO_COPY}
        </p>
      ) : null}
    </div>
  );
}

const WHERE: Record<SaveState, TextState> = {
  saved: 'saved',
  saving: 'unsaved',
  offline: 'kept',
  not_saved: 'unsaved',
};

const nothing = () => () => undefined;
const opening = (): SaveState => 'saving';
