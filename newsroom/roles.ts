export type Role = 'contributor' | 'reporter' | 'editor' | 'managing_editor' | 'admin' | 'moderator';

export interface RoleEntry {
  role: Role;
  name: string;
  sentence: string;
}

/** Every role a person can hold, least to most editorial, with what it means in one sentence. One person may hold several. */
export const ROLES: readonly RoleEntry[] = [
  {
    role: 'contributor',
    name: 'Contributor',
    sentence: 'Writes and submits own stories and sees only those.',
  },
  { role: 'reporter', name: 'Reporter', sentence: 'Writes own and shared stories and sees the whole desk.' },
  {
    role: 'editor',
    name: 'Editor',
    sentence: 'Edits in review, approves, schedules, publishes, corrects and withdraws.',
  },
  {
    role: 'managing_editor',
    name: 'Managing editor',
    sentence: 'Does all that an editor does, and sets the policies of the house.',
  },
  {
    role: 'admin',
    name: 'Admin',
    sentence: 'Looks after people, settings and backups; has no editorial power by this role alone.',
  },
  { role: 'moderator', name: 'Moderator', sentence: 'Looks after what readers write below stories.' },
];

/** True for exactly the names in `ROLES`; the border check for roles that come from outside. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((entry) => entry.role === value);
}

/** The role as it is shown on a screen. */
export function roleName(role: Role): string {
  return ROLES.find((entry) => entry.role === role)?.name ?? role;
}
