import type { Arrangement, Container, Fill, Slot } from '@/newsroom/fronts/arrangement';
import { KINDS } from '@/newsroom/fronts/container-kinds';
import { fillUp } from '@/newsroom/fronts/fill-up';
import type { LiveStory } from '@/server/fronts/live-story';
import type { FrontDesk } from '@/server/fronts/read-front-desk';

/** A placed story as the desk shows it: before readers at its place, standing by for room, or not live any more. */
export type SlotStanding = 'shown' | 'stands_by' | 'gone';

export interface PlacedSlot {
  slot: Slot;
  standing: SlotStanding;
}

export interface ShownContainer {
  container: Container;
  name: string;
  placed: PlacedSlot[];
  /** What comes in by itself after them. */
  filled: LiveStory[];
}

/** What readers would get of an arrangement, container by container, with what waits in it. */
export function shownContainers(
  arrangement: Arrangement,
  desk: Pick<FrontDesk, 'stories' | 'gone' | 'sections'>,
): ShownContainer[] {
  const byId = new Map(desk.stories.map((story) => [story.storyId, story]));
  const filled = fillUp(arrangement, {
    // One that was just found is live; only what the house has said to be away is not.
    isLive: (storyId) => !(storyId in desk.gone),
    candidates: (fill) =>
      desk.stories
        .filter(({ sectionId }) => flowsFrom(fill, sectionId))
        .map(({ storyId, picture }) => ({ storyId, hasPicture: picture !== null })),
  });
  return filled.map(({ container, places }) => {
    const shown = new Set(places.flatMap(({ slot }) => slot?.storyId ?? []));
    return {
      container,
      name: containerName(container, desk.sections),
      placed: container.slots.map((slot) => ({ slot, standing: standingOf(slot, shown, desk.gone) })),
      filled: places.flatMap(({ storyId, slot }) => (slot ? [] : (byId.get(storyId) ?? []))),
    };
  });
}

function flowsFrom(fill: Fill, sectionId: string): boolean {
  return fill.from === 'newest' || (fill.from === 'section' && fill.sectionId === sectionId);
}

function standingOf({ storyId }: Slot, shown: ReadonlySet<string>, gone: FrontDesk['gone']): SlotStanding {
  if (storyId in gone) return 'gone';
  return shown.has(storyId) ? 'shown' : 'stands_by';
}

/** What the desk calls a container: by its title, the section it flows from, or its kind. */
export function containerName(
  { title, kind, fill }: Pick<Container, 'title' | 'kind' | 'fill'>,
  sections: FrontDesk['sections'],
): string {
  const section = fill.from === 'section' ? sections.find(({ id }) => id === fill.sectionId) : undefined;
  return title || (kind === 'river' && section?.name) || KINDS[kind].name;
}
