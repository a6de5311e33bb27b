'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { slotsOf } from '@/newsroom/fronts/arrangement';
import type { LiveStory } from '@/server/fronts/live-story';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { arrangingByHand } from './arranging-by-hand';
import { changesInWords } from './change-words';
import { shownContainers } from './shown-places';
import { useFrontDeeds } from './use-front-deeds';
import { useFrontDraft } from './use-front-draft';
import { useSlotDrag } from './use-slot-drag';
import { useSlotKeys } from './use-slot-keys';

/** What is open above the front: how a story looks on it, how a container is made, or its launch. */
export type Layer =
  | { of: 'slot'; storyId: string }
  | { of: 'container'; containerId: string }
  | { of: 'launch' };

export type FrontScreen = ReturnType<typeof useFrontScreen>;

/** All that the screen of a front knows and does. */
export function useFrontScreen(first: FrontDesk) {
  const { draft, desk, arrangement, state, why, canUndo } = useFrontDraft(first);
  const deeds = useFrontDeeds(draft);
  const { known, learn } = useKnown(desk);
  const [layer, open] = useState<Layer | null>(null);
  const adding = useAdding();
  const shown = useMemo(() => shownContainers(arrangement, desk), [arrangement, desk]);
  const headlineOf = useCallback(
    (storyId: string) => known.get(storyId)?.headline ?? desk.gone[storyId] ?? '',
    [known, desk],
  );
  const arranging = arrangingByHand({ draft, shown, headlineOf });
  const placed = slotsOf(arrangement);
  const keys = useSlotKeys(
    placed.map(({ storyId }) => storyId),
    { ...arranging, undo: () => draft.undo() },
  );
  const standsBy = (storyId: string) =>
    shown.some(({ placed: slots }) =>
      slots.some(({ slot, standing }) => slot.storyId === storyId && standing === 'stands_by'),
    );
  const slotOf = (storyId: string) => {
    const own = placed.find((slot) => slot.storyId === storyId)?.headline?.words;
    const story = storyId in desk.gone ? null : (known.get(storyId) ?? null);
    return { story, headline: own ?? headlineOf(storyId) };
  };
  return {
    ...{ draft, desk, arrangement, state, why, canUndo },
    ...{ deeds, learn, layer, open, shown, arranging, keys, slotOf },
    changes: changesInWords(arrangement, { ...desk, headlineOf, standsBy }),
    drag: useSlotDrag(arranging.put),
    close: () => open(null),
    /** Where stories are added to, which is the first container until another is chosen. */
    adding: {
      ...adding,
      into:
        shown.find(({ container }) => container.id === adding.chosen)?.container.id ??
        shown[0]?.container.id ??
        '',
    },
  };
}

function useAdding() {
  const search = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  /** Goes to the list of stories, to choose one for this container. */
  const begin = (containerId: string) => {
    choose(containerId);
    search.current?.focus();
  };
  return { search, chosen, choose, begin };
}

/** Every live story that this screen has heard of: what came with the front, and what was found since. */
function useKnown(desk: FrontDesk) {
  const [found, setFound] = useState<ReadonlyMap<string, LiveStory>>(new Map());
  const learn = useCallback(
    (stories: readonly LiveStory[]) =>
      setFound((before) => new Map([...before, ...stories.map((story) => [story.storyId, story] as const)])),
    [],
  );
  const known = useMemo(
    () => new Map([...found, ...desk.stories.map((story) => [story.storyId, story] as const)]),
    [found, desk],
  );
  return { known, learn };
}
