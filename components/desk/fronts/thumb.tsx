import styles from './thumb.module.css';

/** A small picture beside a headline, or the room of one. */
export function Thumb({ picture }: { picture: string | null }) {
  return picture ? (
    <img src={picture} alt="" className={styles.thumb} loading="lazy" decoding="async" draggable={false} />
  ) : (
    <span className={styles.thumb} aria-hidden />
  );
}
