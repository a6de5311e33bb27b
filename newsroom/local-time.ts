import { Temporal } from 'temporal-polyfill';

/** A time as somebody reads it off a clock, in the zone of that clock: "2026-03-29T02:30", "Europe/Berlin". */
export interface LocalTime {
  local: string;
  timeZone: string;
}

/**
 * The moments at which the clocks of a zone show this time, in order: one as a rule, none in the hour that is left out
 * when clocks go forward, two in the hour that comes twice when they go back. Null for what is no time or no zone.
 */
export function momentsOf({ local, timeZone }: LocalTime): Date[] | null {
  const read = readLocal({ local, timeZone });
  if (!read) return null;
  const { plain, earlier, later } = read;
  const shown = [earlier, later].filter((moment) => moment.toPlainDateTime().equals(plain));
  const milliseconds = new Set(shown.map((moment) => moment.epochMilliseconds));
  return [...milliseconds].toSorted((a, b) => a - b).map((each) => new Date(each));
}

/** For a time that the clocks leave out: what they show just before it and just after. */
export function gapAt({ local, timeZone }: LocalTime): { from: string; to: string } | null {
  const read = readLocal({ local, timeZone });
  if (!read) return null;
  const change = read.earlier.getTimeZoneTransition('next');
  if (!change) return null;
  const before = change.subtract({ minutes: 1 }).toPlainDateTime().add({ minutes: 1 });
  const time = (at: Temporal.PlainDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return { from: time(before), to: time(change.toPlainDateTime()) };
}

/** Which of two moments is meant, when the clocks show a time twice. */
export type Which = 'first' | 'second';

/** The one moment that is meant, or why there is none, in a sentence for who chose it. */
export function momentOf(
  time: LocalTime,
  which: Which | undefined,
): { ok: true; at: Date } | { ok: false; message: string } {
  const moments = momentsOf(time);
  if (moments === null) return { ok: false, message: 'Choose a day and a time.' };
  const [first, second] = moments;
  if (!first) return { ok: false, message: leftOut(time) };
  if (!second) return { ok: true, at: first };
  if (which === undefined) return { ok: false, message: twice(time) };
  return { ok: true, at: which === 'first' ? first : second };
}

/** Says that the clocks jump over this time. */
export function leftOut(time: LocalTime): string {
  const gap = gapAt(time);
  const jump = gap ? `from ${gap.from} to ${gap.to} ` : '';
  return `There is no ${clockOf(time)} on that day: the clocks of ${time.timeZone} go ${jump}then. Choose another time.`;
}

/** Says that the clocks show this time twice. */
export function twice(time: LocalTime): string {
  return `${clockOf(time)} comes twice on that day, because the clocks of ${time.timeZone} go back. Choose which.`;
}

function clockOf({ local }: LocalTime): string {
  return local.slice(11, 16);
}

/** A day and a time in whole minutes, as a field for both gives it. */
const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::00(?:\.0+)?)?$/;

function readLocal({ local, timeZone }: LocalTime) {
  if (!WRITTEN.test(local)) return null;
  try {
    const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    const at = (disambiguation: 'earlier' | 'later') => plain.toZonedDateTime(timeZone, { disambiguation });
    return { plain, earlier: at('earlier'), later: at('later') };
  } catch (failure) {
    // A day or a zone that there is not; anything else is a bug.
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}
