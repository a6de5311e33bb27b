import styles from './portrait.module.css';

interface PortraitProps {
  name: string;
  /** The address of the picture; null: the initials stand there. */
  picture: string | null;
}

/** The face of somebody beside their name, or their initials. */
export function Portrait({ name, picture }: PortraitProps) {
  if (picture)
    // The name stands beside it already.
    return <img className={styles.portrait} src={picture} alt="" width={36} height={36} loading="lazy" />;
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return (
    <span className={styles.portrait} aria-hidden>
      {letters.join('').toUpperCase()}
    </span>
  );
}
