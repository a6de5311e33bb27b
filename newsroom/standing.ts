import { type Actor, holdsAny, isClock } from './actor';
import type { Role } from './roles';
import type { PublicState, WorkingState } from './states';

/** As much of a story as the rules need to know who may do what with it. */
export interface StorySubject {
  workingState: WorkingState;
  publicState: PublicState;
  /** The people who write this story, by person id: who started it and those it was shared with. */
  authorIds: readonly string[];
  /** Who is let in besides the authors, by person id; null: the story is not sealed. */
  memberIds: readonly string[] | null;
  /** Who asks for it to be killed; nobody, when it is not there. */
  killAskedBy?: string | null;
  /** Who made the quick fixes that nobody else has looked at yet. */
  fixedBy?: readonly string[];
}

/** What somebody is to one story. The rules speak of these and never of single roles. */
export type Standing =
  | 'author'
  | 'editor'
  | 'managing_editor'
  /** An editor other than who asks for the story to be killed. */
  | 'second_person'
  /** An editor other than who made a quick fix that waits for one. */
  | 'second_pair'
  | 'clock';

export const WRITING_ROLES: readonly Role[] = ['contributor', 'reporter', 'editor', 'managing_editor'];
export const DESK_ROLES: readonly Role[] = ['reporter', 'editor', 'managing_editor'];
export const EDITING_ROLES: readonly Role[] = ['editor', 'managing_editor'];

/**
 * Whether the story is sealed and this actor no member: to them it is not there, whatever their roles. The clock releases
 * sealed stories as others.
 */
export function isSealedFrom(actor: Actor, story: StorySubject): boolean {
  const { memberIds, authorIds } = story;
  if (memberIds === null || isClock(actor)) return false;
  return !memberIds.includes(actor.personId) && !authorIds.includes(actor.personId);
}

/**
 * All that this actor is to this story. Someone whose writing role was taken away is no longer its author; to a story that
 * is sealed from somebody they are nothing.
 */
export function standingsOf(actor: Actor, story: StorySubject): Standing[] {
  const standings: Standing[] = [];
  if (isSealedFrom(actor, story)) return standings;
  if (story.authorIds.includes(actor.personId) && holdsAny(actor, WRITING_ROLES)) standings.push('author');
  if (holdsAny(actor, EDITING_ROLES)) standings.push('editor', ...secondOf(actor, story));
  if (holdsAny(actor, ['managing_editor'])) standings.push('managing_editor');
  if (isClock(actor)) standings.push('clock');
  return standings;
}

/** True when the actor is one of `wanted` to this story. */
export function hasStanding(actor: Actor, story: StorySubject, wanted: readonly Standing[]): boolean {
  return standingsOf(actor, story).some((standing) => wanted.includes(standing));
}

function secondOf({ personId }: Actor, { killAskedBy, fixedBy = [] }: StorySubject): Standing[] {
  const standings: Standing[] = [];
  if (killAskedBy && killAskedBy !== personId) standings.push('second_person');
  if (fixedBy.some((fixer) => fixer !== personId)) standings.push('second_pair');
  return standings;
}
