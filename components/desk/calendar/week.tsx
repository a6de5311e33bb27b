import { Link } from '@/components/ui/link';
import type { Calendar, CalendarDay, CalendarEntry } from '@/server/stories/calendar';
import { ArrowKeys } from '../arrow-keys';
import { fullTime } from '../time-ago';
import styles from './week.module.css';

/** The coming week: a column for each day, one below the other on a phone. */
export function Week({ calendar: { overdue, days, timeZone } }: { calendar: Calendar }) {
  return (
    <>
      <p className={styles.clock}>Times are those of the newsroom, {timeZone}.</p>
      {overdue.length > 0 ? (
        <section className={styles.overdue} aria-labelledby="overdue">
          <h2 id="overdue">Overdue</h2>
          <Entries entries={overdue} timeZone={timeZone} label="Overdue stories" withDay />
        </section>
      ) : null}
      <div className={styles.week}>
        {days.map((day, place) => (
          <Day key={day.day} {...day} isToday={place === 0} timeZone={timeZone} />
        ))}
      </div>
    </>
  );
}

function Day({ day, entries, isToday, timeZone }: CalendarDay & { isToday: boolean; timeZone: string }) {
  const name = dayName(day);
  const id = `day-${day}`;
  return (
    <section className={styles.day} aria-labelledby={id} data-today={isToday || undefined}>
      <h2 id={id}>
        <time dateTime={day}>{name}</time>
        {isToday ? <small>Today</small> : null}
      </h2>
      {entries.length > 0 ? (
        <Entries entries={entries} timeZone={timeZone} label={`Scheduled for ${name}`} />
      ) : (
        <p className={styles.nothing}>Nothing scheduled</p>
      )}
    </section>
  );
}

interface EntriesProps {
  entries: readonly CalendarEntry[];
  timeZone: string;
  label: string;
  withDay?: boolean;
}

function Entries({ entries, timeZone, label, withDay = false }: EntriesProps) {
  return (
    <ArrowKeys label={label} className={styles.entries}>
      {entries.map(({ storyId, headline, section, at, what }) => (
        <li key={`${storyId} ${what} ${at}`} className={styles.entry}>
          <time dateTime={at} title={`${fullTime(new Date(at), timeZone)}; ${utc(at)}`}>
            {timeOf(at, { timeZone, withDay })}
          </time>
          <Link href={`/desk/stories/${storyId}`} className={styles.headline} dir="auto">
            {headline || 'Untitled story'}
          </Link>
          <span className={styles.section}>
            {section}
            {WORDS[what]}
          </span>
        </li>
      ))}
    </ArrowKeys>
  );
}

const WORDS = { goes_out: null, update: ' · update', embargo_ends: ' · embargo ends' } as const;

function dayName(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return noon.toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
}

function timeOf(at: string, { timeZone, withDay }: { timeZone: string; withDay: boolean }): string {
  const day = withDay ? ({ day: 'numeric', month: 'short' } as const) : {};
  return new Date(at).toLocaleString('en-GB', { ...day, hour: '2-digit', minute: '2-digit', timeZone });
}

function utc(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
