import type { MouseEvent } from 'react';
import { Link } from '@/components/ui/link';
import type { PhotoCard } from '@/newsroom/photo-card';
import { When } from '../when';
import { FileRemarks } from './file-remarks';
import { LibraryPicture } from './library-picture';
import styles from './photo-library.module.css';
import { PhotoMarks } from './photo-marks';

interface EntryProps {
  photo: PhotoCard;
  looksLike: string | undefined;
  now: Date;
  timeZone: string;
  link: { 'data-grid-entry': string; tabIndex: number; onFocus(): void };
  isSelected?: boolean;
  onToggle?(id: string): void;
  onExtend(id: string): void;
}

/** One photo of the library: its picture, which opens it, and what is said of it. */
export function LibraryEntry({ photo, looksLike, now, timeZone, link, ...choice }: EntryProps) {
  const { isSelected = false, onToggle, onExtend } = choice;
  const name = photo.caption || photo.fileName;

  function pick(event: MouseEvent) {
    if (!onToggle || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    if (event.shiftKey) onExtend(photo.id);
    else onToggle(photo.id);
  }

  return (
    <li className={styles.photo} data-selected={isSelected || undefined}>
      <Link
        {...link}
        href={`/desk/photos/${photo.id}`}
        className={styles.open}
        aria-describedby={`facts-${photo.id}`}
        onClick={pick}
      >
        <LibraryPicture photo={photo} />
        <span className={styles.caption} dir="auto">
          {name}
        </span>
      </Link>
      {onToggle ? (
        <label className={styles.select}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={`Select ${name}`}
            onChange={() => onToggle(photo.id)}
          />
        </label>
      ) : null}
      <div id={`facts-${photo.id}`} className={styles.facts}>
        {isSelected ? <span className="visually-hidden">Selected.</span> : null}
        <p className={styles.credit} data-missing={photo.credit === '' || undefined}>
          {photo.credit || 'No credit'}
        </p>
        <PhotoMarks standing={photo.standing} now={now} />
        {looksLike ? <p className={styles.credit}>{looksLike}</p> : null}
        <p className={styles.origin}>
          {photo.uploadedBy}, <When at={photo.uploadedAt} now={now} timeZone={timeZone} />
        </p>
        <FileRemarks photo={photo} />
      </div>
    </li>
  );
}
