import type { Role } from './roles';

/** Whoever asks for something: a person with the roles the database holds at this moment, or the clock. */
export interface Actor {
  personId: string;
  name: string;
  roles: readonly Role[];
}

/**
 * The scheduler when it acts by itself. It holds no role, so it may only make the transitions whose entry names the
 * clock. Its id is no person's id, because those are made as UUIDs.
 */
export const CLOCK: Actor = { personId: 'clock', name: 'the clock', roles: [] };

// Compared by id: the same module may be loaded more than once in one process.
export function isClock(actor: Actor): boolean {
  return actor.personId === CLOCK.personId;
}

/** True when the actor holds at least one of the roles. */
export function holdsAny(actor: Pick<Actor, 'roles'>, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
