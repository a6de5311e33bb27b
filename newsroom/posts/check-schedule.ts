import type { CheckReason } from './finding';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/** When a post is looked at again after it went before readers. */
const FIRST_CHECKS: { after: number; why: CheckReason }[] = [
  { after: 0, why: 'published' },
  { after: DAY, why: 'day' },
  { after: 7 * DAY, why: 'week' },
];

/** How long to wait, in hours, before a platform that gave no answer is asked again; the last for every further time. */
const WAITS = [1, 4, 12, 24];

/**
 * The next check of a post that readers have had since `since`: a day later, a week later, and then every thirty days.
 * Checks that were missed are not made up for one by one.
 */
export function nextCheck(since: Date, now: Date): Date {
  const passed = now.getTime() - since.getTime();
  const early = FIRST_CHECKS.find(({ after }) => after > passed);
  const months = Math.floor(passed / MONTH) + 1;
  return new Date(since.getTime() + (early?.after ?? months * MONTH));
}

/** Which check it is that is made at this moment. */
export function checkReason(since: Date, now: Date): CheckReason {
  const passed = now.getTime() - since.getTime();
  if (passed >= MONTH) return 'month';
  return FIRST_CHECKS.findLast(({ after }) => after <= passed)?.why ?? 'published';
}

/** When to ask again after this many failed tries in a row; never later than the check that comes anyway. */
export function nextTry(tries: number, { since, now }: { since: Date; now: Date }): Date {
  const hours = WAITS[tries - 1] ?? WAITS.at(-1) ?? 24;
  return new Date(Math.min(now.getTime() + hours * HOUR, nextCheck(since, now).getTime()));
}
