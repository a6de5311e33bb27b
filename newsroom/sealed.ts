import type { Actor } from './actor';
import { DESK_ROLES } from './standing';

/** How a sealed story is called before who is no member of it. */
export const SEALED_STORY = 'Sealed story';

/** The longest reason for joining a sealed story past its seal. */
export const LONGEST_SEAL_REASON = 500;

/** By which people speak of a story that has no name for them: the end of its id, which says nothing of when it began. */
export function sealedNumber(storyId: string): string {
  return storyId.replaceAll('-', '').slice(-6).toUpperCase();
}

/** Whether somebody would see a sealed story once let in: who sees their own stories only would not. */
export function mayBeMember({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => DESK_ROLES.includes(role));
}
