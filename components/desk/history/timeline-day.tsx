import type { TimelineEntry } from '@/server/stories/timeline-entries';
import { clockTime } from './clock-time';
import styles from './timeline.module.css';
import type { TimelineDay as Day } from './timeline-days';
import { isMarked, type LinePlace, TimelineLine } from './timeline-line';

/** One day of the timeline. */
export function TimelineDay({ day, ...place }: LinePlace & { day: Day }) {
  return (
    <>
      <h2 className={styles.day}>{day.name}</h2>
      <ol className={styles.lines}>
        {day.groups.map((group) =>
          group.kind === 'entry' ? (
            <TimelineLine key={group.entry.key} entry={group.entry} {...place} />
          ) : (
            <QuietRun key={group.entries[0]?.key} entries={group.entries} {...place} />
          ),
        )}
      </ol>
    </>
  );
}

/** What the clock kept one after the other, folded unless one of them is what the page shows. */
function QuietRun({ entries, ...place }: LinePlace & { entries: readonly TimelineEntry[] }) {
  const hour = (entry: TimelineEntry | undefined) =>
    entry ? clockTime(new Date(entry.at), place.timeZone, 'hour') : '';
  return (
    <li className={styles.run}>
      <details open={entries.some((entry) => isMarked(entry, place.view)) || undefined}>
        <summary>
          {entries.length} kept after quiet spells, {hour(entries.at(-1))} to {hour(entries[0])}
        </summary>
        <ol className={styles.lines}>
          {entries.map((entry) => (
            <TimelineLine key={entry.key} entry={entry} {...place} />
          ))}
        </ol>
      </details>
    </li>
  );
}
