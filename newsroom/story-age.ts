import { Temporal } from 'temporal-polyfill';

/** How old a story is for its readers, and from when on it is older. */
export interface StoryAge {
  /** Whole years since it was first published; none in its first year. */
  years: number;
  /** The moment at which one more year is full. */
  until: Date;
}

/** The age of a story by the calendar of the paper: it is a year older when day and time of its publication come round again. */
export function storyAge({ publishedAt, now, timeZone }: AgeQuestion): StoryAge {
  const published = Temporal.Instant.fromEpochMilliseconds(publishedAt.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  const birthday = (years: number) => published.add({ years }).epochMilliseconds;
  let years = Math.max(0, Math.floor((now.getTime() - publishedAt.getTime()) / LONGEST_YEAR));
  while (birthday(years + 1) <= now.getTime()) years += 1;
  return { years, until: new Date(birthday(years + 1)) };
}

interface AgeQuestion {
  publishedAt: Date;
  now: Date;
  /** An IANA name. */
  timeZone: string;
}

/** With a day to spare for zones that have changed their clocks: never more years than have gone by. */
const LONGEST_YEAR = 367 * 24 * 60 * 60 * 1000;

/**
 * What readers are told of an old story before they read it; null in its first year. It says “more than”, so that it stays
 * true for ever where nobody draws the page anew: in an exported folder, in an archive of the web, on paper.
 */
export function ageInWords(years: number): string | null {
  if (years < 1) return null;
  return `This story is more than ${years === 1 ? 'a year' : `${years} years`} old.`;
}
