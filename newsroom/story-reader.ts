import type { Actor } from './actor';
import { type StoryFilter, storyFilter } from './permissions';

/** Through whose eyes a list of stories is read: everything that the desk lists is asked for by one. */
export interface StoryReader {
  personId: string;
  sees: StoryFilter;
}

/** The only way from a person to what they find in lists. */
export function storyReader(actor: Actor): StoryReader {
  return { personId: actor.personId, sees: storyFilter(actor) };
}

/** Somebody on the desk who is a member of no sealed story: for what is counted for people who read no stories themselves. */
export const MEMBER_OF_NOTHING: StoryReader = { personId: '', sees: 'all' };
