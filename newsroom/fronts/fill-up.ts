import { type Arrangement, type Container, type Fill, fillName, type Slot, slotsOf } from './arrangement';
import { KINDS, reachOf, roomFor } from './container-kinds';

/** A live story that may come in by itself. */
export interface Candidate {
  storyId: string;
  hasPicture: boolean;
}

/** A story on a front; without a slot it has come in by itself. */
export interface Place {
  storyId: string;
  slot: Slot | null;
}

export interface FilledContainer {
  container: Container;
  places: Place[];
}

interface LivePaper {
  isLive(storyId: string): boolean;
  /** Live stories, newest first; at least as many as `candidatesWanted` says. */
  candidates(fill: Fill): readonly Candidate[];
}

/**
 * What readers see of an arrangement: what is placed and live as far as there is room, and then, from the top, the newest of
 * what each container is filled from. No story stands twice, wherever it was placed; one that is not live is passed over, and
 * what comes after it moves up.
 */
export function fillUp(arrangement: Arrangement, paper: LivePaper): FilledContainer[] {
  const taken = new Set<string>();
  const placed = arrangement.containers.map((container) => {
    const live = container.slots.filter(({ storyId }) => paper.isLive(storyId) && !taken.has(storyId));
    const { shown, left } = roomFor(container, live);
    for (const { storyId } of shown) taken.add(storyId);
    return { container, shown, left };
  });
  return placed.map(({ container, shown, left }) => {
    const fresh = paper.candidates(container.fill).filter(({ storyId }) => !taken.has(storyId));
    const newest = shown.length === 0 ? pictureFirst(container, fresh) : fresh;
    const filled = newest.slice(0, left).map(({ storyId }) => ({ storyId, slot: null }));
    for (const { storyId } of filled) taken.add(storyId);
    return { container, places: [...shown.map((slot) => ({ storyId: slot.storyId, slot })), ...filled] };
  });
}

function pictureFirst(container: Container, fresh: readonly Candidate[]): readonly Candidate[] {
  if (KINDS[container.kind].pictureWithin === null) return fresh;
  const near = fresh.slice(0, reachOf(container));
  const first = near.find(({ hasPicture }) => hasPicture) ?? near[0];
  return first ? [first, ...near.filter((each) => each !== first)] : [];
}

/** How many of the newest are needed from each place, so that nothing that stands elsewhere leaves a gap. */
export function candidatesWanted(arrangement: Arrangement): { fill: Fill; limit: number }[] {
  const placed = slotsOf(arrangement).length;
  const wanted = new Map<string, { fill: Fill; limit: number }>();
  for (const [index, container] of arrangement.containers.entries()) {
    const { fill } = container;
    if (fill.from === 'nothing') continue;
    const before = arrangement.containers.slice(0, index).filter((other) => mayTake(other.fill, fill));
    const limit = reachOf(container) + placed + before.reduce((sum, { room }) => sum + room, 0);
    const known = wanted.get(fillName(fill))?.limit ?? 0;
    wanted.set(fillName(fill), { fill, limit: Math.max(known, limit) });
  }
  return [...wanted.values()];
}

/** Whether one that fills itself from here may take what the other would. */
function mayTake(one: Fill, other: Fill): boolean {
  if (one.from === 'nothing') return false;
  return one.from === 'newest' || other.from === 'newest' || fillName(one) === fillName(other);
}
