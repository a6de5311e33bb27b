'use client';

import { useCallback, useRef, useState } from 'react';
import type { News } from '@/components/editor/live-story';
import type { Refusal } from '@/newsroom/refusal';
import type { StoryDetail } from '@/newsroom/story-details';
import type { StoryKind } from '@/newsroom/story-kinds';
import { TRANSITIONS, type TransitionName } from '@/newsroom/workflow';
import { changeDetailsAction, moveStoryAction, refreshStoryAction } from '@/server/actions/stories';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { reached } from '../reached';
import { isKnown } from './is-known';
import { useClashes } from './use-clashes';

/** What a dialog gave for a transition. */
export interface Given {
  reason?: string;
  changeClass?: string;
  note?: string;
  tombstone?: string;
  release?: { local: string; timeZone: string; which?: 'first' | 'second' };
  /** Why guards that can be overridden are passed. */
  overrideReason?: string;
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

/** Changes details; `seenRevision` is what was on the screen when the hand began, and what is there now without it. */
export type ChangeDetails = (wish: DetailsWish, seenRevision?: number) => Promise<void>;

/** The story's standing on this screen, and how it is changed. The text itself lives elsewhere, in the live document. */
export function useStory(initial: DeskStory) {
  const [story, setStory] = useState(initial);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [changesUnderWay, setChangesUnderWay] = useState(0);
  const { clashes, noteClashes, forgetClashes } = useClashes();
  const latest = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const asking = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((read: DeskStory): DeskStory => {
    if (isOlder(read, latest.current)) return latest.current;
    latest.current = read;
    setStory(read);
    return read;
  }, []);
  const refresh = useCallback(async (): Promise<DeskStory> => {
    const asked = reached(refreshStoryAction({ storyId: initial.id }));
    asking.current = asked;
    const outcome = await asked;
    return outcome.ok ? show(outcome.value) : latest.current;
  }, [initial.id, show]);

  const makeStep = useCallback(
    async (action: TransitionName, given: Given): Promise<boolean> => {
      const seen = latest.current;
      const press = {
        storyId: seen.id,
        action,
        seenRevision: seen.revision,
        ...vouchedFor(seen, action),
        ...given,
        isOnItsPage: true,
      };
      const outcome = await reached(moveStoryAction(press));
      setRefusal(outcome.ok ? null : outcome);
      if (outcome.ok && outcome.value.story) show(outcome.value.story);
      else await refresh();
      return outcome.ok;
    },
    [refresh, show],
  );
  const move = useCallback(
    (action: TransitionName, given: Given = {}) => {
      const step = makeStep(action, given);
      asking.current = step;
      return step;
    },
    [makeStep],
  );

  // One change after the other: each needs the revision that the one before it made.
  const changeDetails: ChangeDetails = useCallback(
    (wish, seenRevision) => {
      setChangesUnderWay((count) => count + 1);
      forgetClashes(Object.keys(wish));
      const change = queue.current.then(async () => {
        const seenDetailsRevision = seenRevision ?? latest.current.details.revision;
        const outcome = await reached(
          changeDetailsAction({ storyId: initial.id, seenDetailsRevision, ...wish }),
        );
        const found = outcome.ok ? [] : (outcome.clashes ?? []);
        setRefusal(outcome.ok || found.length > 0 ? null : outcome);
        await refresh();
        if (found.length > 0) noteClashes(found, wish);
        setChangesUnderWay((count) => count - 1);
      });
      queue.current = change;
      asking.current = change;
      return change;
    },
    [initial.id, refresh, noteClashes, forgetClashes],
  );
  const keepTheirs = useCallback((detail: StoryDetail) => forgetClashes([detail]), [forgetClashes]);

  const knows = useCallback((news: News) => isKnown(latest.current, news), []);
  const settled = useCallback(() => queue.current, []);
  const answered = useCallback(() => asking.current, []);
  return {
    story,
    refusal,
    setRefusal,
    refresh,
    move,
    changeDetails,
    clashes,
    keepTheirs,
    knows,
    settled,
    answered,
    isChanging: changesUnderWay > 0,
  };
}

// Two answers may overtake each other; what was there already is never taken back.
function isOlder(read: DeskStory, known: DeskStory): boolean {
  return read.revision < known.revision || read.details.revision < known.details.revision;
}

/**
 * The hash of the text that was on this screen, for a step that vouches for it or puts it before readers. It is not
 * read anew for the press: that would vouch for words that came in between and that nobody has seen.
 */
function vouchedFor(seen: DeskStory, action: TransitionName): { expectedHash?: string } {
  return TRANSITIONS[action].must?.includes('G1') && action !== 'submit' ? { expectedHash: seen.hash } : {};
}
