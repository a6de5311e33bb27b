import { hasVisibleText } from '../visible-text';
import { type Arrangement, type Container, type Slot, slotsOf } from './arrangement';
import { KINDS } from './container-kinds';

export const FRONT_LIMITS = {
  containers: 12,
  /** Stories that are placed in one container, with those that stand by. */
  slots: 12,
  /** Stories for which a whole front has room. */
  room: 60,
  title: 60,
  headline: 160,
} as const;

/** Why this cannot be a front, in a sentence for the person who arranges it; null when it can. */
export function whyNoFront(arrangement: Arrangement): string | null {
  const { containers } = arrangement;
  if (containers.length > FRONT_LIMITS.containers)
    return `A front has at most ${FRONT_LIMITS.containers} containers. Take one off first.`;
  if (new Set(containers.map(({ id }) => id)).size < containers.length)
    return 'Two containers have the same id.';
  if (containers.filter(({ kind }) => kind === 'top').length > 1)
    return 'A front has one Top at most. Choose another kind for the second.';
  if (containers.reduce((sum, { room }) => sum + room, 0) > FRONT_LIMITS.room)
    return `A front has room for at most ${FRONT_LIMITS.room} stories in all. Make a container shorter.`;
  const stories = slotsOf(arrangement).map(({ storyId }) => storyId);
  if (new Set(stories).size < stories.length)
    return 'A story stands twice on this front. Take it out at one of the places.';
  return containers.map(whyNoContainer).find((why) => why !== null) ?? null;
}

function whyNoContainer({ kind, title, room, slots }: Container): string | null {
  const { name, least, most } = KINDS[kind];
  if (!Number.isInteger(room) || room < least || room > most)
    return kind === 'row'
      ? `A ${name} has ${least} to ${most} columns.`
      : `A ${name} has room for ${least} to ${most} stories.`;
  if (title.length > FRONT_LIMITS.title)
    return `The title of a container has at most ${FRONT_LIMITS.title} characters.`;
  if (slots.length > FRONT_LIMITS.slots)
    return `At most ${FRONT_LIMITS.slots} stories are placed in one container. Take one out first.`;
  return slots.map(whyNoSlot).find((why) => why !== null) ?? null;
}

function whyNoSlot({ headline }: Slot): string | null {
  if (headline === null) return null;
  if (headline.words.length > FRONT_LIMITS.headline)
    return `A headline on a front has at most ${FRONT_LIMITS.headline} characters.`;
  return hasVisibleText(headline.words)
    ? null
    : 'A headline on a front says something, or is the story’s own.';
}
