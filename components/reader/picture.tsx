import { objectPosition } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import styles from './picture.module.css';

interface PictureProps {
  photo: PhotoView;
  /** How wide it stands on the page, as the browser's `sizes` wants it. */
  sizes: string;
  /** The one picture that the eye waits for; all others are fetched when they come near. */
  isFirst?: boolean;
}

/** A teaser's picture, cut to one shape. It has no alt text: the headline beside it says what it would. */
export function Picture({ photo, sizes, isFirst = false }: PictureProps) {
  return (
    <picture className={styles.picture}>
      {photo.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={photo.src}
        alt=""
        width={photo.width}
        height={photo.height}
        style={{ objectPosition: objectPosition(photo.focus) }}
        decoding="async"
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
      />
    </picture>
  );
}
