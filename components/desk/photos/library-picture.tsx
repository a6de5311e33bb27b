import type { PhotoCard } from '@/newsroom/photo-card';
import styles from './photo-library.module.css';

/** The picture of a card; the words beside it name it. Its room and a tiny preview are there before the file is. */
export function LibraryPicture({ photo: { view } }: { photo: Pick<PhotoCard, 'view'> }) {
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes="(max-width: 40rem) 50vw, 18rem" />
      ))}
      <img
        src={view.src}
        alt=""
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
