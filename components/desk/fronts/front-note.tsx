import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { When } from '../when';
import styles from './front-desk.module.css';

interface FrontNoteProps {
  desk: FrontDesk;
  /** What a launch would change. */
  changes: readonly string[];
  now: Date;
  timeZone: string;
}

/** What readers have of this front now, and whether something waits to be launched. */
export function FrontNote({ desk, changes, ...clock }: FrontNoteProps) {
  const { place, live, launches } = desk;
  const [last] = launches;
  return (
    <p className={styles.note}>
      <span>
        {live.containers.length > 0 && last ? (
          <>
            Readers have launch {last.number} by {last.byName}, <When at={last.at} {...clock} />.
          </>
        ) : (
          byClock(place.sectionId !== null)
        )}{' '}
        <a href={place.path}>As readers have it</a>
      </span>
      {changes.length > 0 ? (
        <strong>
          {changes.length === 1 ? '1 change waits' : `${changes.length} changes wait`} for its launch.
        </strong>
      ) : null}
    </p>
  );
}

function byClock(isSection: boolean): string {
  return isSection
    ? 'This front makes itself: a list of its stories, the newest first.'
    : 'This front makes itself: the newest at the top, and a river for every section.';
}
