'use client';

import { useCallback, useState } from 'react';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { saveVersionAction } from '@/server/actions/save-points';
import { reached } from '../reached';

interface Saving {
  storyId: string;
  mayWrite: boolean;
  /** Waits until the newsroom has every word, and says whether it does. */
  textIsSaved(): Promise<boolean>;
  /** Waits until the newsroom has answered every change of the details. */
  settled(): Promise<unknown>;
  /** Reads the story anew, with its history. */
  refresh(): Promise<unknown>;
}

export interface SaveVersion {
  isAsking: boolean;
  /** Asks for a name; not there for who may not write the story. */
  ask: (() => void) | undefined;
  close(): void;
  /** Keeps what is on the screen under this name; the sentence says where, or why not. */
  save(name: string): Promise<Outcome<string>>;
}

/** A version of the story under a name: asked for from a menu, the history or by its keys. */
export function useSaveVersion({ storyId, mayWrite, textIsSaved, settled, refresh }: Saving): SaveVersion {
  const [isAsking, setIsAsking] = useState(false);
  const ask = useCallback(() => setIsAsking(true), []);
  const close = useCallback(() => setIsAsking(false), []);
  useShortcut('saveVersion', mayWrite ? ask : null);

  async function save(name: string): Promise<Outcome<string>> {
    await settled();
    // What is kept is what is in the newsroom: the last words must be there before.
    if (!(await textIsSaved())) return NOT_THERE_YET;
    const outcome = await reached(saveVersionAction({ storyId, name }));
    if (!outcome.ok) return outcome;
    await refresh();
    const { versionNumber, isNew } = outcome.value;
    const value = isNew
      ? `Saved as version ${versionNumber}: “${name}”.`
      : `Nothing has changed since version ${versionNumber}: it is now also “${name}”.`;
    return { ok: true, value };
  }

  return { isAsking, ask: mayWrite ? ask : undefined, close, save };
}

const NOT_THERE_YET = refuse(
  'unavailable',
  'Your last words or photos are not saved yet, so no version was saved. Try again in a moment.',
);
