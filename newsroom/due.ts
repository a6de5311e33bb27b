import type { DueChoice } from './board-view';
import { nextDay, startOfDay } from './day-in-zone';

/** From the first moment on, and before the last. */
export interface DueSpan {
  from: Date | null;
  before: Date | null;
}

/** What each choice of a due time means, but for "none". */
export type DueSpans = Record<Exclude<DueChoice, 'none'>, DueSpan>;

/** Between which moments things are due, where the newsroom is; a week ends with its Sunday. */
export function dueSpans(now: Date, timeZone: string): DueSpans {
  const today = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(now);
  const from = startOfDay(today, timeZone);
  return {
    overdue: { from: null, before: now },
    today: { from, before: startOfDay(nextDay(today), timeZone) },
    week: { from, before: startOfDay(mondayAfter(today), timeZone) },
  };
}

function mondayAfter(day: string): string {
  const next = nextDay(day);
  return new Date(`${next}T00:00:00Z`).getUTCDay() === 1 ? next : mondayAfter(next);
}
