import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './where-used.module.css';

/** A photo and the one that stands, or will stand, in its place. */
export function PhotoPair({ photo, replacement }: { photo: PhotoCard; replacement: PhotoCard }) {
  return (
    <div className={styles.pair}>
      <One photo={photo} standing="Named in stories" />
      <One photo={replacement} standing="Shown instead" />
    </div>
  );
}

function One({ photo: { view, caption, fileName }, standing }: { photo: PhotoCard; standing: string }) {
  return (
    <figure>
      <img src={view.src} alt="" width={view.width} height={view.height} />
      <figcaption dir="auto">
        <span>{standing}</span>
        {caption || fileName}
      </figcaption>
    </figure>
  );
}
