import { TRANSITIONS, type TransitionName } from './workflow';

export interface LostRace {
  /** What the other person did. */
  action: TransitionName;
  byName: string;
  at: Date;
  /** The zone of the house; UTC without it. */
  timeZone?: string;
  /** When given, a race that was lost on an earlier day names that day. */
  now?: Date;
}

/** Tells someone that somebody else was quicker: "Already approved by Edie Marsh at 14:02." */
export function lostRace({ action, ...race }: LostRace): string {
  return lostRaceOf({ past: TRANSITIONS[action].past, ...race });
}

/** As `lostRace`, for a deed that is no transition: `past` is what was done, in a word that fits after "already". */
export function lostRaceOf(race: Omit<LostRace, 'action'> & { past: string }): string {
  const { past, byName, at, timeZone = 'UTC', now = at } = race;
  const day = dayIn(at, timeZone);
  const on = day === dayIn(now, timeZone) ? '' : ` on ${day}`;
  return `Already ${past} by ${byName}${on} at ${timeIn(at, timeZone)}.`;
}

function timeIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

function dayIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}
