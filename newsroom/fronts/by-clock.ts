import type { Arrangement, Container } from './arrangement';
import { KINDS } from './container-kinds';

/** How the front of the paper is made when nobody arranges it: the newest at the top, a river for every section. */
export function homeByClock(sectionIds: readonly string[]): Arrangement {
  const top: Container = {
    id: 'top',
    kind: 'top',
    title: '',
    room: KINDS.top.usual,
    fill: { from: 'newest' },
    slots: [],
  };
  return { containers: [top, ...sectionIds.map(riverOf)] };
}

/** What an editor begins to arrange the front of a section with; without a launch it is a list, and no containers. */
export function sectionToBegin(sectionId: string): Arrangement {
  const fill = { from: 'section', sectionId } as const;
  return { containers: [{ id: 'top', kind: 'top', title: '', room: KINDS.top.usual, fill, slots: [] }] };
}

function riverOf(sectionId: string): Container {
  return {
    id: `river-${sectionId}`,
    kind: 'river',
    title: '',
    room: KINDS.river.usual,
    fill: { from: 'section', sectionId },
    slots: [],
  };
}
