import { type Actor, holdsAny, isClock } from './actor';
import type { Role } from './roles';
import type { PublicState, WorkingState } from './states';

/** As much of a story as the rules need to know who may do what with it. */
export interface StorySubject {
  workingState: WorkingState;
  publicState: PublicState;
  /** The people who write this story, by person id: who started it and those it was shared with. */
  authorIds: readonly string[];
}

/** What somebody is to one story. The rules speak of these and never of single roles. */
export type Standing = 'author' | 'editor' | 'clock';

export const WRITING_ROLES: readonly Role[] = ['contributor', 'reporter', 'editor', 'managing_editor'];
export const DESK_ROLES: readonly Role[] = ['reporter', 'editor', 'managing_editor'];
export const EDITING_ROLES: readonly Role[] = ['editor', 'managing_editor'];

/** All that this actor is to this story. Someone whose writing role was taken away is no longer its author. */
export function standingsOf(actor: Actor, story: StorySubject): Standing[] {
  const standings: Standing[] = [];
  if (story.authorIds.includes(actor.personId) && holdsAny(actor, WRITING_ROLES)) standings.push('author');
  if (holdsAny(actor, EDITING_ROLES)) standings.push('editor');
  if (isClock(actor)) standings.push('clock');
  return standings;
}

/** True when the actor is one of `wanted` to this story. */
export function hasStanding(actor: Actor, story: StorySubject, wanted: readonly Standing[]): boolean {
  return standingsOf(actor, story).some((standing) => wanted.includes(standing));
}
