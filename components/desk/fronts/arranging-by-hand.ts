import { announce, announceAndShow } from '@/components/editor/announce';
import type { Arrangement } from '@/newsroom/fronts/arrangement';
import { whyNoFront } from '@/newsroom/fronts/front-limits';
import {
  addContainer,
  changeContainer,
  moveByOne,
  moveContainer,
  putAt,
  type Target,
  takeOffContainer,
  takeOut,
  whereIs,
} from '@/newsroom/fronts/rearrange';
import { quoted } from './change-words';
import type { ContainerShape } from './container-dialog';
import type { FrontDraft } from './front-draft';
import type { ShownContainer } from './shown-places';

interface Arranging {
  draft: FrontDraft;
  shown: readonly ShownContainer[];
  headlineOf(storyId: string): string;
}

/** All that is done to an arrangement by hand. Each change is told aloud; one that breaks a rule is not made, and says why. */
export function arrangingByHand({ draft, shown, headlineOf }: Arranging) {
  const nameOf = (containerId: string) =>
    shown.find(({ container }) => container.id === containerId)?.name ?? '';

  const change = (make: (was: Arrangement) => Arrangement, told: (is: Arrangement) => string): boolean => {
    const next = make(draft.view().arrangement);
    const why = whyNoFront(next);
    if (why !== null) {
      announceAndShow(why);
      return false;
    }
    draft.change(next);
    announce(told(next));
    return true;
  };
  const placeInWords = (storyId: string) => (is: Arrangement) => {
    const at = whereIs(is, storyId);
    const slots = is.containers.find(({ id }) => id === at?.containerId)?.slots.length ?? 0;
    return at
      ? `${quoted(headlineOf(storyId))} is ${at.place + 1} of ${slots} in ${nameOf(at.containerId)}.`
      : `${quoted(headlineOf(storyId))} is taken out.`;
  };
  const put = (storyId: string, target: Target) => {
    change((was) => putAt(was, storyId, target), placeInWords(storyId));
  };
  const endOf = (containerId: string): Target => ({ containerId, place: Number.MAX_SAFE_INTEGER });

  return {
    put,
    add: (storyId: string, containerId: string) => put(storyId, endOf(containerId)),
    /** Keeps a story where it has come in by itself. */
    keep: (storyId: string, { container, filled }: ShownContainer) => {
      const before = filled.findIndex((story) => story.storyId === storyId);
      const kept = filled.slice(0, before + 1).map((story) => story.storyId);
      // What stands before it is kept as well, so that it stays at its place.
      change(
        (was) => kept.reduce((front, each) => putAt(front, each, endOf(container.id)), was),
        placeInWords(storyId),
      );
    },
    move: (storyId: string, way: 'up' | 'down') => {
      const was = draft.view().arrangement;
      if (moveByOne(was, storyId, way) === was) return announce('It stands at the end already.');
      change((before) => moveByOne(before, storyId, way), placeInWords(storyId));
    },
    takeOut: (storyId: string) => {
      change((was) => takeOut(was, storyId), placeInWords(storyId));
    },
    addContainer: (shape: ContainerShape) => {
      const container = { ...shape, id: crypto.randomUUID(), slots: [] };
      change(
        (was) => addContainer(was, container),
        () => 'The container is added at the end.',
      );
    },
    shape: (containerId: string, shape: ContainerShape) => {
      change(
        (was) => changeContainer(was, containerId, shape),
        () => `${nameOf(containerId)} is changed.`,
      );
    },
    moveContainer: (containerId: string, way: 'up' | 'down') => {
      change(
        (was) => moveContainer(was, containerId, way),
        ({ containers }) =>
          `${nameOf(containerId)} is container ${containers.findIndex(({ id }) => id === containerId) + 1} of ${containers.length}.`,
      );
    },
    takeOffContainer: (containerId: string) => {
      const name = nameOf(containerId);
      change(
        (was) => takeOffContainer(was, containerId),
        () => `${name} is taken off. Undo brings it back.`,
      );
    },
  };
}
