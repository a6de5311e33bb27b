import type { Connection } from '@/db/client';
import { countPublications, type PublicationFilter, publishedBetween } from '@/db/queries/publication';
import { dayIn, nextDay, startOfDay } from '@/newsroom/day-in-zone';
import { archivePath } from './addresses';
import { type Listing, readListing } from './listing';
import type { Site } from './site-settings';

/** A day, a month or a year of the paper, and how many live stories were first published in it. */
export interface ArchiveEntry {
  name: string;
  href: string;
  stories: number;
}

/** The years of the paper, the newest first, each with its months that have stories. */
export interface ArchiveYear extends Omit<ArchiveEntry, 'stories'> {
  months: ArchiveEntry[];
}

/** The stories of one day or month. */
export interface ArchiveListing extends Listing {
  /** The days of a month that have stories; empty for a day. */
  days: ArchiveEntry[];
  /** The month of a day, or the year of a month. */
  above: { name: string; href: string };
}

/** All years that have stories, or one of them; empty when there is none. */
export async function readArchive(
  connection: Connection,
  { site, year }: { site: Site; year?: string },
): Promise<ArchiveYear[]> {
  const bounds = await publishedBetween(connection);
  if (!bounds) return [];
  const [first, last] = [dayIn(bounds.first, site.timeZone), dayIn(bounds.last, site.timeZone)];
  const years = yearsBetween(first, last).filter((each) => year === undefined || each === year);
  const read = years.map(async (name) => ({
    name,
    href: archivePath(name),
    months: await counted(connection, { parts: monthsOf(name), site, between: [first, last] }),
  }));
  return (await Promise.all(read)).filter(({ months }) => months.length > 0);
}

/** One page of the stories of a month (`2026-11`) or a day (`2026-11-29`); null when there are none. */
export async function readArchivePeriod(
  connection: Connection,
  { when, page, site }: { when: string; page: number; site: Site },
): Promise<ArchiveListing | null> {
  if (!isPeriod(when)) return null;
  const filter = filterOf(when, site);
  const place = { title: nameOf(when), path: archivePath(when), filter, page, site };
  const listing = await readListing(connection, place);
  if (!listing || listing.teasers.length === 0) return null;
  const above = when.slice(0, -3);
  return {
    ...listing,
    days: when.length === 7 ? await counted(connection, { parts: daysOf(when), site }) : [],
    above: { name: nameOf(above), href: archivePath(above) },
  };
}

interface Counted {
  parts: string[];
  site: Site;
  /** The first and the last day with a story, where they are known. */
  between?: [string, string];
}

/** Those of these days or months that have stories. Counted one by one: each is a short stretch of one index. */
async function counted(connection: Connection, { parts, site, between }: Counted): Promise<ArchiveEntry[]> {
  const [first = '', last = '9999'] = between ?? [];
  const possible = parts.filter((part) => part >= first.slice(0, part.length) && part <= last);
  const entries = await Promise.all(
    possible.map(async (part) => ({
      name: nameOf(part),
      href: archivePath(part),
      stories: await countPublications(connection, filterOf(part, site)),
    })),
  );
  return entries.filter(({ stories }) => stories > 0);
}

function filterOf(when: string, { timeZone }: Site): PublicationFilter {
  const days = when.length === 7 ? daysOf(when) : [when];
  const [first = when] = days;
  const from = startOfDay(first, timeZone);
  return { of: 'period', from, before: startOfDay(nextDay(days.at(-1) ?? when), timeZone) };
}

/** Whether it is a month or a day that there is: no thirteenth month, no 30 February. */
function isPeriod(when: string): boolean {
  const [, year, month, day] = /^([12]\d{3})-(\d\d)(?:-(\d\d))?$/.exec(when) ?? [];
  if (!year || !month || !monthsOf(year).includes(`${year}-${month}`)) return false;
  return day === undefined || daysOf(`${year}-${month}`).includes(when);
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`);
}

function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  return Array.from({ length }, (_, place) => `${month}-${String(place + 1).padStart(2, '0')}`);
}

function yearsBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, place) => String(to - place));
}

/** "2026", "November 2026", "29 November 2026" */
function nameOf(when: string): string {
  const [year = '', month, day] = when.split('-');
  if (!month) return year;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat('en-GB', day ? { ...options, day: 'numeric' } : options);
  return words.format(new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`));
}
