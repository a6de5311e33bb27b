import { dateFormat } from '@/newsroom/date-format';
import { dayIn } from '@/newsroom/day-in-zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long ago something was, as short as a row needs it: minutes and hours today, then the day it was on. */
export function timeAgo(at: Date, now: Date, timeZone: string): string {
  const passed = now.getTime() - at.getTime();
  // A clock that runs a little behind would otherwise put things into the future.
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < 12 * HOUR) return `${Math.floor(passed / HOUR)} h ago`;
  const day = dayIn(at, timeZone);
  if (day === dayIn(now, timeZone)) return 'today';
  if (day === dayIn(new Date(now.getTime() - 24 * HOUR), timeZone)) return 'yesterday';
  return shortDay(at, now, timeZone);
}

/** The whole of it, for who wants to know exactly: "Monday 4 May 2026 at 14:02 BST". */
export function fullTime(at: Date, timeZone: string): string {
  return WHOLE(timeZone).format(at);
}

/** When something is due: the hour, and the day unless that is today. */
export function dueTime(at: Date, now: Date, timeZone: string): string {
  const hour = HOUR_OF_DAY(timeZone).format(at);
  return dayIn(at, timeZone) === dayIn(now, timeZone) ? hour : `${shortDay(at, now, timeZone)}, ${hour}`;
}

function shortDay(at: Date, now: Date, timeZone: string): string {
  const isThisYear = yearIn(at, timeZone) === yearIn(now, timeZone);
  return (isThisYear ? DAY : DAY_AND_YEAR)(timeZone).format(at);
}

function yearIn(at: Date, timeZone: string): string {
  return YEAR(timeZone).format(at);
}

const WHOLE = dateFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const HOUR_OF_DAY = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = dateFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = dateFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const YEAR = dateFormat('en-GB', { year: 'numeric' });
