import { Link } from '@/components/ui/link';
import type { LookAlike } from '@/server/photos/where-used';
import styles from './where-used.module.css';

/** The photos that look like one, to compare and to use instead. */
export function LookAlikes({ photos }: { photos: readonly LookAlike[] }) {
  if (photos.length === 0) return <p className={styles.none}>No other photo looks like this one.</p>;
  return (
    <ul aria-label="Photos that look like this one" className={styles.alike}>
      {photos.map(({ photo, isSameFile }) => (
        <li key={photo.id}>
          <Link href={`/desk/photos/${photo.id}/uses`}>
            <img
              src={photo.view.src}
              alt=""
              width={photo.view.width}
              height={photo.view.height}
              loading="lazy"
            />
            <span dir="auto">{photo.caption || photo.fileName}</span>
            <span className={styles.how}>
              {isSameFile ? 'The same file' : 'Looks the same'}, from {photo.uploadedBy}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
