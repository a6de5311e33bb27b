import type { PhotoCard } from '@/newsroom/photo-card';
import { When } from '../when';
import { FileRemarks } from './file-remarks';
import styles from './photo-library.module.css';

interface LibraryProps {
  photos: readonly PhotoCard[];
  now: Date;
  timeZone: string;
}

/** The photos of the house, each with what its file says of it and who brought it. */
export function PhotoLibrary({ photos, now, timeZone }: LibraryProps) {
  return (
    <ul aria-label="Photos" className={styles.grid}>
      {photos.map((photo) => (
        <li key={photo.id}>
          <figure className={styles.photo}>
            <Picture photo={photo} />
            <figcaption>
              <p className={styles.caption}>{photo.caption || photo.fileName}</p>
              <p className={styles.credit} data-missing={photo.credit === '' || undefined}>
                {photo.credit || 'No credit in the file'}
              </p>
              <p className={styles.origin}>
                {photo.uploadedBy}, <When at={photo.uploadedAt} now={now} timeZone={timeZone} />
              </p>
              <FileRemarks photo={photo} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

function Picture({ photo: { view, alt, caption, fileName } }: { photo: PhotoCard }) {
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes="(max-width: 40rem) 50vw, 18rem" />
      ))}
      <img
        src={view.src}
        alt={alt || caption || fileName}
        width={view.width}
        height={view.height}
        loading="lazy"
        decoding="async"
        className={styles.image}
        style={view.placeholder ? { backgroundImage: `url(${view.placeholder})` } : undefined}
      />
    </picture>
  );
}
