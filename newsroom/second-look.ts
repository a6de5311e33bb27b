/** A quick fix is in front of readers at once; somebody else looks at it within this time. */
export const SECOND_LOOK_HOURS = 24;

const HOUR = 60 * 60 * 1000;

/** Until when somebody else has to look at a fix that was made at this moment. */
export function secondLookDue(fixedAt: Date): Date {
  return new Date(fixedAt.getTime() + SECOND_LOOK_HOURS * HOUR);
}
