'use client';

import { useCallback, useRef, useState } from 'react';
import { type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { StoryKind } from '@/newsroom/story-kinds';
import { TRANSITIONS, type TransitionName } from '@/newsroom/workflow';
import { changeDetailsAction, moveStoryAction, refreshStoryAction } from '@/server/actions/stories';
import type { DeskStory } from '@/server/stories/read-for-desk';

/** What a dialog gave for a transition. */
export interface Given {
  reason?: string;
  changeClass?: string;
  note?: string;
  releaseAt?: string;
  releaseZone?: string;
}

export interface DetailsWish {
  section?: string | null;
  slug?: string;
  tags?: string[];
  byline?: string[];
  kind?: StoryKind;
  language?: string;
  searchTitle?: string;
  socialTitle?: string;
  commissionedWords?: number | null;
}

const UNREACHABLE = refuse('unavailable', 'Galley cannot be reached. Check the connection and try again.');

/** The story's standing on this screen, and how it is changed. The text itself lives elsewhere, in the live document. */
export function useStory(initial: DeskStory) {
  const [story, setStory] = useState(initial);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [changesUnderWay, setChangesUnderWay] = useState(0);
  const latest = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const refresh = useCallback(async (): Promise<DeskStory> => {
    const outcome = await reached(refreshStoryAction({ storyId: initial.id }));
    if (!outcome.ok) return latest.current;
    latest.current = outcome.value;
    setStory(outcome.value);
    return outcome.value;
  }, [initial.id]);

  const move = useCallback(
    async (action: TransitionName, given: Given = {}): Promise<boolean> => {
      const seen = latest.current;
      const press = {
        storyId: seen.id,
        action,
        seenRevision: seen.revision,
        ...vouchedFor(seen, action),
        ...given,
      };
      const outcome = await reached(moveStoryAction(press));
      setRefusal(outcome.ok ? null : outcome);
      await refresh();
      return outcome.ok;
    },
    [refresh],
  );

  // One change after the other: each needs the revision that the one before it made.
  const changeDetails = useCallback(
    (wish: DetailsWish): Promise<void> => {
      setChangesUnderWay((count) => count + 1);
      const change = queue.current.then(async () => {
        const seenDetailsRevision = latest.current.details.revision;
        const outcome = await reached(
          changeDetailsAction({ storyId: initial.id, seenDetailsRevision, ...wish }),
        );
        setRefusal(outcome.ok ? null : outcome);
        await refresh();
        setChangesUnderWay((count) => count - 1);
      });
      queue.current = change;
      return change;
    },
    [initial.id, refresh],
  );

  const settled = useCallback(() => queue.current, []);
  return {
    story,
    refusal,
    setRefusal,
    refresh,
    move,
    changeDetails,
    settled,
    isChanging: changesUnderWay > 0,
  };
}

/**
 * The hash of the text that was on this screen, for a step that vouches for it or puts it before readers. It is not
 * read anew for the press: that would vouch for words that came in between and that nobody has seen.
 */
function vouchedFor(seen: DeskStory, action: TransitionName): { expectedHash?: string } {
  return TRANSITIONS[action].must?.includes('G1') && action !== 'submit' ? { expectedHash: seen.hash } : {};
}

// A server action that finds no server throws; to the person at the screen that is one more refusal.
async function reached<Value>(asked: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await asked;
  } catch {
    return UNREACHABLE;
  }
}
