import { FIRST_EPOCH } from '@/content/epoch';

/** What is kept on this device of one story belongs to one epoch of it, and is never put into a text of another. */
export function localName(storyId: string, epoch: string): string {
  return epoch === FIRST_EPOCH ? storyId : `${storyId}${BETWEEN}${epoch}`;
}

/** The epoch in such a name; null when it is none of this story. */
export function epochOfName(storyId: string, name: string): string | null {
  if (name === storyId) return FIRST_EPOCH;
  return name.startsWith(`${storyId}${BETWEEN}`) ? name.slice(storyId.length + BETWEEN.length) : null;
}

const BETWEEN = '~';
