/** Looks at a story that are less than this apart are one visit: who answers the phone in between has not been away. */
export const VISIT_MINUTES = 30;

/** Whether somebody who looks now has been away since. */
export function isNewVisit(lastLook: Date, now: Date): boolean {
  return now.getTime() - lastLook.getTime() >= VISIT_MINUTES * 60_000;
}

/**
 * Which of the looks that are written down was the last one of the visit before this one: the latest, while this visit
 * has not been noted yet. Null for who is here for the first time.
 */
export function lookBeforeVisit<Look extends { at: Date }>(
  { latest, before }: { latest: Look | null; before: Look | null },
  now: Date,
): Look | null {
  return latest && isNewVisit(latest.at, now) ? latest : before;
}
