import { startOfDay } from './day-in-zone';
import type { MailChoice } from './notice-kinds';

const HOUR = 3_600_000;

/** Mail of each morning goes out from this hour on, on the newsroom's own clock. */
export const MORNING = 7;

/** Whether what somebody was told at `toldAt` goes out now with all that waits beside it. */
export function isDigestDue(
  choice: Extract<MailChoice, 'hourly' | 'daily'>,
  { toldAt, now, timeZone }: { toldAt: Date; now: Date; timeZone: string },
): boolean {
  if (choice === 'hourly') return now.getTime() - toldAt.getTime() >= HOUR;
  return toldAt.getTime() < lastMorning(now, timeZone).getTime();
}

/** The newest morning hour that has come. On a day on which the clocks change it may be an hour early or late. */
function lastMorning(now: Date, timeZone: string): Date {
  const dayOf = (moment: Date) =>
    new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(moment);
  const morningOf = (moment: Date) =>
    new Date(startOfDay(dayOf(moment), timeZone).getTime() + MORNING * HOUR);
  const today = morningOf(now);
  return today.getTime() <= now.getTime() ? today : morningOf(new Date(now.getTime() - 24 * HOUR));
}
