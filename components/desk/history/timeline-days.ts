import type { TimelineEntry } from '@/server/stories/timeline-entries';

/** What happened on one day, newest first; what the clock kept in between, one after the other, is one fold. */
export interface TimelineDay {
  /** "Monday 2 March 2026" */
  name: string;
  groups: TimelineGroup[];
}

export type TimelineGroup =
  | { kind: 'entry'; entry: TimelineEntry }
  | { kind: 'quiet'; entries: TimelineEntry[] };

/** Fewer than this are not worth a press. */
const LEAST_FOLDED = 3;

/** Puts entries under the days of the house's clock. */
export function daysOf(entries: readonly TimelineEntry[], timeZone: string): TimelineDay[] {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone });
  const days: { name: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    // Whether a comma follows the weekday is another thing in each version of ICU.
    const name = day.format(new Date(entry.at)).replace(',', '');
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days.map(({ name, entries: ofDay }) => ({ name, groups: groupsOf(ofDay) }));
}

/** Whether the clock kept it and nobody asked for it. */
export function isQuiet({ cause }: Pick<TimelineEntry, 'cause'>): boolean {
  return cause === 'quiet';
}

function groupsOf(entries: readonly TimelineEntry[]): TimelineGroup[] {
  const runs: TimelineEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (last && first && isQuiet(first) && isQuiet(entry)) last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): TimelineGroup[] =>
    run.length >= LEAST_FOLDED
      ? [{ kind: 'quiet', entries: run }]
      : run.map((entry) => ({ kind: 'entry', entry })),
  );
}
