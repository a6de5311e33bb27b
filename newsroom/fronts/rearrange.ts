import { type Arrangement, type Container, eachContainer, type Slot, slotFor } from './arrangement';

/** Before which slot of which container something is put; a place beyond the last is the end. */
export interface Target {
  containerId: string;
  place: number;
}

/** Where a story stands; null when it is not placed. */
export function whereIs({ containers }: Arrangement, storyId: string): Target | null {
  for (const { id, slots } of containers) {
    const place = slots.findIndex((slot) => slot.storyId === storyId);
    if (place >= 0) return { containerId: id, place };
  }
  return null;
}

/**
 * Puts a story there: a new one in its own clothes, one that is placed already as it is, from where it was. The place is
 * counted as the screen shows it, with the story still where it was.
 */
export function putAt(arrangement: Arrangement, storyId: string, target: Target): Arrangement {
  const from = whereIs(arrangement, storyId);
  const isBehind = from?.containerId === target.containerId && from.place < target.place;
  const place = isBehind ? target.place - 1 : target.place;
  const slot = slotOf(arrangement, storyId) ?? slotFor(storyId);
  return eachContainer(takeOut(arrangement, storyId), (container) =>
    container.id === target.containerId
      ? { ...container, slots: container.slots.toSpliced(place, 0, slot) }
      : container,
  );
}

/** Moves a story by one place; at the edge of its container it goes over into the next one. At the end it stays. */
export function moveByOne(arrangement: Arrangement, storyId: string, way: 'up' | 'down'): Arrangement {
  const from = whereIs(arrangement, storyId);
  if (!from) return arrangement;
  const { containers } = arrangement;
  const index = containers.findIndex(({ id }) => id === from.containerId);
  const slots = containers[index]?.slots ?? [];
  const isAtEdge = way === 'up' ? from.place === 0 : from.place === slots.length - 1;
  if (!isAtEdge) {
    // Before the one above, or behind the one below.
    return putAt(arrangement, storyId, { ...from, place: way === 'up' ? from.place - 1 : from.place + 2 });
  }
  const next = containers[way === 'up' ? index - 1 : index + 1];
  if (!next) return arrangement;
  return putAt(arrangement, storyId, {
    containerId: next.id,
    place: way === 'up' ? next.slots.length : 0,
  });
}

export function takeOut(arrangement: Arrangement, storyId: string): Arrangement {
  return eachContainer(arrangement, (container) =>
    container.slots.some((slot) => slot.storyId === storyId)
      ? { ...container, slots: container.slots.filter((slot) => slot.storyId !== storyId) }
      : container,
  );
}

/** Dresses a story otherwise on this front. */
export function dress(
  arrangement: Arrangement,
  storyId: string,
  clothes: Partial<Omit<Slot, 'storyId'>>,
): Arrangement {
  return eachContainer(arrangement, (container) => ({
    ...container,
    slots: container.slots.map((slot) => (slot.storyId === storyId ? { ...slot, ...clothes } : slot)),
  }));
}

export function changeContainer(
  arrangement: Arrangement,
  containerId: string,
  change: Partial<Omit<Container, 'id' | 'slots'>>,
): Arrangement {
  return eachContainer(arrangement, (container) =>
    container.id === containerId ? { ...container, ...change } : container,
  );
}

/** Adds a container at the end. */
export function addContainer({ containers }: Arrangement, container: Container): Arrangement {
  return { containers: [...containers, container] };
}

export function takeOffContainer({ containers }: Arrangement, containerId: string): Arrangement {
  return { containers: containers.filter(({ id }) => id !== containerId) };
}

/** Moves a container, with all that is in it, by one place; the first stays when it is moved up, the last down. */
export function moveContainer(
  { containers }: Arrangement,
  containerId: string,
  way: 'up' | 'down',
): Arrangement {
  const from = containers.findIndex(({ id }) => id === containerId);
  const to = way === 'up' ? from - 1 : from + 1;
  const moved = containers[from];
  if (!moved || !(to in containers)) return { containers };
  return { containers: containers.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** The front without what readers do not have: what a launch is made of. */
export function onlyLive(arrangement: Arrangement, isLive: (storyId: string) => boolean): Arrangement {
  return eachContainer(arrangement, (container) => ({
    ...container,
    slots: container.slots.filter(({ storyId }) => isLive(storyId)),
  }));
}

function slotOf({ containers }: Arrangement, storyId: string): Slot | undefined {
  return containers.flatMap(({ slots }) => slots).find((slot) => slot.storyId === storyId);
}
