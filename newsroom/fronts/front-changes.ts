import { diffArrays } from 'diff';
import { type Arrangement, type Container, fillName, pictureName, type Slot, slotsOf } from './arrangement';
import { whereIs } from './rearrange';

/** One thing that a launch changes. Containers are named by their ids, stories by theirs. */
export type FrontChange =
  | { deed: 'comes' | 'leaves'; storyId: string; containerId: string }
  | { deed: 'moves'; storyId: string; from: string; to: string }
  | { deed: 'dressed'; storyId: string; what: ('headline' | 'picture' | 'size')[] }
  | {
      deed: 'container_comes' | 'container_leaves' | 'container_moves' | 'container_changes';
      containerId: string;
    };

/** What becomes otherwise when `after` takes the place of `before`, containers first, in the order of the page. */
export function frontChanges(before: Arrangement, after: Arrangement): FrontChange[] {
  return [...containerChanges(before, after), ...storyChanges(before, after)];
}

function containerChanges(before: Arrangement, after: Arrangement): FrontChange[] {
  const was = new Map(before.containers.map((container) => [container.id, container]));
  const is = new Map(after.containers.map((container) => [container.id, container]));
  const moved = movedAmong([...was.keys()], [...is.keys()]);
  const leaves = [...was.keys()].filter((id) => !is.has(id));
  return [
    ...[...is.values()].flatMap((container): FrontChange[] => {
      const known = was.get(container.id);
      const containerId = container.id;
      if (!known) return [{ deed: 'container_comes', containerId }];
      const isOther = shapeOf(known) !== shapeOf(container);
      return [
        ...(moved.has(containerId) ? [{ deed: 'container_moves', containerId } as const] : []),
        ...(isOther ? [{ deed: 'container_changes', containerId } as const] : []),
      ];
    }),
    ...leaves.map((containerId) => ({ deed: 'container_leaves', containerId }) as const),
  ];
}

function shapeOf({ kind, title, room, fill }: Container): string {
  return JSON.stringify([kind, title, room, fillName(fill)]);
}

function storyChanges(before: Arrangement, after: Arrangement): FrontChange[] {
  const was = new Map(slotsOf(before).map((slot) => [slot.storyId, slot]));
  const now = slotsOf(after);
  const stays = new Set(now.map(({ storyId }) => storyId));
  const changes = now.flatMap((slot): FrontChange[] => {
    const { storyId } = slot;
    const to = whereIs(after, storyId)?.containerId ?? '';
    const from = whereIs(before, storyId)?.containerId;
    const known = was.get(storyId);
    if (!known || from === undefined) return [{ deed: 'comes', storyId, containerId: to }];
    const what = dressedOtherwise(known, slot);
    return [
      ...(from !== to || isMovedWithin(before, after, storyId)
        ? [{ deed: 'moves', storyId, from, to } as const]
        : []),
      ...(what.length > 0 ? [{ deed: 'dressed', storyId, what } as const] : []),
    ];
  });
  const leaves = [...was.keys()].filter((storyId) => !stays.has(storyId));
  return [
    ...changes,
    ...leaves.map((storyId): FrontChange => {
      const containerId = whereIs(before, storyId)?.containerId ?? '';
      return { deed: 'leaves', storyId, containerId };
    }),
  ];
}

function dressedOtherwise(one: Slot, other: Slot): ('headline' | 'picture' | 'size')[] {
  const what: ('headline' | 'picture' | 'size')[] = [];
  if (one.headline?.words !== other.headline?.words) what.push('headline');
  if (pictureName(one.picture) !== pictureName(other.picture)) what.push('picture');
  if (one.size !== other.size) what.push('size');
  return what;
}

/** Whether a story that stays in its container stands otherwise among those that stay with it. */
function isMovedWithin(before: Arrangement, after: Arrangement, storyId: string): boolean {
  const containerId = whereIs(after, storyId)?.containerId;
  const idsIn = ({ containers }: Arrangement) =>
    containers.find(({ id }) => id === containerId)?.slots.map((slot) => slot.storyId) ?? [];
  return movedAmong(idsIn(before), idsIn(after)).has(storyId);
}

/** Those that are in both lists and do not keep the order of the others: as few as possible. */
function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const both = new Set(before.filter((id) => after.includes(id)));
  const parts = diffArrays(
    before.filter((id) => both.has(id)),
    after.filter((id) => both.has(id)),
  );
  return new Set(parts.flatMap(({ added, value }) => (added ? value : [])));
}
