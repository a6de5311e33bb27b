import { Link } from '@/components/ui/link';
import type { LookEntry } from '@/server/stories/calendar';
import { ArrowKeys } from '../arrow-keys';
import { dueTime, fullTime } from '../time-ago';
import styles from './second-looks.module.css';
import week from './week.module.css';

interface SecondLooksProps {
  looks: readonly LookEntry[];
  now: Date;
  timeZone: string;
}

/** The quick fixes that somebody other than who made them has to look at, soonest due first. */
export function SecondLooks({ looks, now, timeZone }: SecondLooksProps) {
  return (
    <section className={styles.looks} aria-labelledby="second-looks">
      <h2 id="second-looks">Second looks</h2>
      {looks.length === 0 ? (
        <p className={week.nothing}>No quick fix waits for a second pair of eyes.</p>
      ) : (
        <ArrowKeys label="Second looks" className={styles.list}>
          {looks.map(({ id, storyId, headline, byName, dueAt, isOverdue }) => (
            <li key={id} className={styles.look}>
              <Link href={`/desk/stories/${storyId}`} className={week.headline} dir="auto">
                {headline || 'Untitled story'}
              </Link>
              <span>fixed by {byName}</span>
              <time
                dateTime={dueAt}
                title={fullTime(new Date(dueAt), timeZone)}
                data-overdue={isOverdue || undefined}
              >
                {isOverdue ? 'overdue since ' : 'due '}
                {dueTime(new Date(dueAt), now, timeZone)}
              </time>
            </li>
          ))}
        </ArrowKeys>
      )}
    </section>
  );
}
