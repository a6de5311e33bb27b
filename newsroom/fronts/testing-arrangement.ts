import type { Arrangement, Container, Fill, Slot } from './arrangement';
import { slotFor } from './arrangement';
import { KINDS } from './container-kinds';

const NOTHING: Fill = { from: 'nothing' };

/** A container as a test tells it: its id is its kind when nothing else is said, and it is filled from nothing. */
export function container(
  told: Partial<Omit<Container, 'slots'>> & Pick<Container, 'kind'> & { slots?: (string | Slot)[] },
): Container {
  const { kind, slots = [] } = told;
  return {
    id: kind,
    title: '',
    room: KINDS[kind].usual,
    fill: NOTHING,
    ...told,
    slots: slots.map((slot) => (typeof slot === 'string' ? slotFor(slot) : slot)),
  };
}

export function front(...containers: Container[]): Arrangement {
  return { containers };
}

/** The stories of each container, in one line: `top: a b | list: c`. */
export function inWords({ containers }: Arrangement): string {
  return containers
    .map(({ id, slots }) => `${id}: ${slots.map(({ storyId }) => storyId).join(' ')}`.trim())
    .join(' | ');
}
