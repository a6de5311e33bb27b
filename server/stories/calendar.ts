import { listOpenLooks } from '@/db/queries/aftermath';
import { type EmbargoRow, listEmbargoEnds, listScheduled, type ScheduledRow } from '@/db/queries/calendar';
import type { Actor } from '@/newsroom/actor';
import { dayIn, nextDay, startOfDay } from '@/newsroom/day-in-zone';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { storyReader } from '@/newsroom/story-reader';
import type { StoryContext } from './context';
import { readTimeZone } from './policy';

/** What happens to a story by itself at a time; times are ISO 8601 in UTC. */
export interface CalendarEntry {
  storyId: string;
  headline: string;
  section: string | null;
  at: string;
  /** `goes_out`, `update` for a story that readers have already, or `embargo_ends`. */
  what: 'goes_out' | 'update' | 'embargo_ends';
}

export interface CalendarDay {
  /** "2026-11-28", where the newsroom is. */
  day: string;
  entries: CalendarEntry[];
}

/** A quick fix that somebody else has to look at. */
export interface LookEntry {
  id: string;
  storyId: string;
  headline: string;
  byName: string;
  dueAt: string;
  isOverdue: boolean;
}

/** The coming week as the newsroom's clock has it. */
export interface Calendar {
  timeZone: string;
  /** Should have gone out and has not; the next seconds or an editor will tell. */
  overdue: CalendarEntry[];
  /** Seven, today first. */
  days: CalendarDay[];
  looks: LookEntry[];
}

const DAYS = 7;

/** What goes out in the coming week and which embargoes end, and which quick fixes wait for a second look: of the stories that the actor may see. */
export async function readCalendar(
  { actor }: { actor: Actor },
  { database: { read }, now }: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<Calendar>> {
  const reader = storyReader(actor);
  if (reader.sees === 'none') return refuse('not_allowed', 'Your role does not see stories.');
  const timeZone = await readTimeZone(read);
  const days = weekFrom(dayIn(now, timeZone));
  const before = startOfDay(nextDay(days.at(-1) ?? ''), timeZone);
  const scheduled = await listScheduled(read, { before, reader });
  const embargoes = await listEmbargoEnds(read, { from: now, before, reader });
  const entries = [...scheduled.flatMap(entryOf), ...embargoes.flatMap(endOf)].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
  const isOverdue = ({ at }: CalendarEntry) => new Date(at) <= now;
  return grant({
    timeZone,
    overdue: entries.filter(isOverdue),
    days: days.map((day) => ({
      day,
      entries: entries.filter((entry) => !isOverdue(entry) && dayIn(new Date(entry.at), timeZone) === day),
    })),
    looks: (await listOpenLooks(read, reader)).map(({ id, storyId, headline, fixedByName, dueAt }) => ({
      ...{ id, storyId, headline },
      byName: fixedByName,
      dueAt: dueAt.toISOString(),
      isOverdue: dueAt <= now,
    })),
  });
}

function weekFrom(today: string): string[] {
  const days = [today];
  while (days.length < DAYS) days.push(nextDay(days.at(-1) ?? today));
  return days;
}

function entryOf({ id, headline, sectionName, publicState, releaseAt }: ScheduledRow): CalendarEntry[] {
  if (!releaseAt) return [];
  const what = publicState === 'never' ? 'goes_out' : 'update';
  return [{ storyId: id, headline, section: sectionName, at: releaseAt.toISOString(), what }];
}

function endOf({ id, headline, sectionName, until }: EmbargoRow): CalendarEntry[] {
  if (!until) return [];
  return [{ storyId: id, headline, section: sectionName, at: until.toISOString(), what: 'embargo_ends' }];
}
