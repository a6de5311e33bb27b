import type { PhotoCard } from '@/newsroom/photo-card';
import { LibraryPicture } from './library-picture';
import styles from './where-used.module.css';

/** The photo that a page is about, small, with its words. */
export function UsedPhoto({ photo }: { photo: PhotoCard }) {
  return (
    <figure className={styles.used}>
      <LibraryPicture photo={photo} />
      <figcaption dir="auto">
        {photo.caption || photo.fileName}
        <span className={styles.how}>{photo.credit || 'No credit'}</span>
      </figcaption>
    </figure>
  );
}
