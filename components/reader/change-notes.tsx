import type { ChangeNoteView } from '@/server/site/story';
import styles from './change-notes.module.css';
import { Moment } from './moment';

/** What has been changed since a story was published, said openly, each with its kind and day. */
export function ChangeNotes({ notes, label }: { notes: ChangeNoteView[]; label: string }) {
  if (notes.length === 0) return null;
  return (
    <section
      id={notes.some(isCorrection) ? 'changes' : undefined}
      className={styles.notes}
      aria-label={label}
    >
      {notes.map((note) => (
        <div
          key={note.id}
          className={styles.note}
          data-weight={note.changeClass === 'update' ? 'light' : 'full'}
        >
          <p className={styles.kind}>
            <strong>{note.name}</strong> <Moment at={note.at} show="day" />
          </p>
          <p className={styles.words}>{note.note}</p>
        </div>
      ))}
    </section>
  );
}

function isCorrection({ changeClass }: ChangeNoteView): boolean {
  return changeClass === 'correction';
}
