import { dateFormat } from './date-format';

/** The moment at which a day such as 2026-11-22 begins where the newsroom is. */
export function startOfDay(day: string, timeZone: string): Date {
  const asUtc = new Date(`${day}T00:00:00Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc, timeZone));
  // On the days on which the clocks change, the offset at the guess is not the one at midnight.
  return new Date(asUtc.getTime() - offsetAt(first, timeZone));
}

/** The day of a moment where the newsroom is, such as 2026-11-22. */
export function dayIn(moment: Date, timeZone: string): string {
  return DAY(timeZone).format(moment);
}

/** The day after. */
export function nextDay(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + 1);
  return moment.toISOString().slice(0, 10);
}

function offsetAt(moment: Date, timeZone: string): number {
  const written = SECOND(timeZone).format(moment);
  return new Date(`${written.replace(' ', 'T')}Z`).getTime() - moment.getTime();
}

const DAY = dateFormat('sv-SE', { dateStyle: 'short' });
const SECOND = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
