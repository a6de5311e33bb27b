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
        <ChangeNote key={note.id} note={note} />
      ))}
    </section>
  );
}

interface ChangeNoteProps {
  note: ChangeNoteView;
  /** Of the note, where it does not stand in its story. */
  language?: string;
  direction?: 'ltr' | 'rtl';
}

/** One change with its kind and day, and what readers are told of it. */
export function ChangeNote({ note, language, direction }: ChangeNoteProps) {
  return (
    <div className={styles.note} data-weight={note.changeClass === 'update' ? 'light' : 'full'}>
      <p className={styles.kind}>
        <strong>{note.name}</strong> <Moment at={note.at} show="day" />
      </p>
      <p className={styles.words} lang={language} dir={direction}>
        {note.note}
      </p>
    </div>
  );
}

function isCorrection({ changeClass }: ChangeNoteView): boolean {
  return changeClass === 'correction';
}
