import { CalendarClock, CircleAlert, EyeOff, Scale } from 'lucide-react';
import { rightsEntry } from '@/newsroom/photo-rights';
import { endsSoon, licenceDay, type PhotoStanding, plateReason } from '@/newsroom/photo-standing';
import styles from './photo-marks.module.css';

/** By what right a photo is shown, and what keeps it from readers or soon will: each a word with its sign. */
export function PhotoMarks({ standing, now }: { standing: PhotoStanding; now: Date }) {
  const entry = rightsEntry(standing.rights);
  return (
    <span className={styles.marks}>
      <ShowingMark standing={standing} now={now} />
      {entry ? (
        <span>
          <Scale aria-hidden size={13} />
          {entry.name}
        </span>
      ) : (
        <span data-tone="signal">
          <CircleAlert aria-hidden size={13} />
          No rights yet
        </span>
      )}
    </span>
  );
}

function ShowingMark({ standing, now }: { standing: PhotoStanding; now: Date }) {
  const { licenceEnd, licenceStart, takenDown } = standing;
  switch (plateReason({ ...standing, takenDownAt: takenDown?.at ?? null }, now)) {
    case 'taken_down':
      return (
        <span data-tone="signal">
          <EyeOff aria-hidden size={13} />
          Taken down
        </span>
      );
    case 'licence_ended':
      return (
        <span data-tone="signal">
          <CalendarClock aria-hidden size={13} />
          Licence ended on {licenceDay(licenceEnd)}
        </span>
      );
    case 'licence_to_come':
      return (
        <span data-tone="warning">
          <CalendarClock aria-hidden size={13} />
          Licence begins on {licenceDay(licenceStart)}
        </span>
      );
    case null:
      return endsSoon(standing, now) ? (
        <span data-tone="warning">
          <CalendarClock aria-hidden size={13} />
          Licence ends on {licenceDay(licenceEnd)}
        </span>
      ) : null;
  }
}
