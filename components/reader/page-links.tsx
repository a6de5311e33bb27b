import styles from './page-links.module.css';

interface PageLinksProps {
  newer: string | null;
  older: string | null;
  /** What the pages are of, as in “Older stories”. */
  of: string;
  /** What the links are called where a page has others of the kind. */
  label?: string;
  /** Whether search engines may go on from here. */
  areFollowed?: boolean;
}

/** The way to the neighbours of a page of a list; nothing where there are none. */
export function PageLinks({ newer, older, of, label = 'Pages', areFollowed = true }: PageLinksProps) {
  if (!newer && !older) return null;
  const rel = (way: string) => (areFollowed ? way : `${way} nofollow`);
  return (
    <nav className={styles.links} aria-label={label}>
      {newer && (
        <a href={newer} rel={rel('prev')}>
          ← Newer {of}
        </a>
      )}
      {older && (
        <a className={styles.older} href={older} rel={rel('next')}>
          Older {of} →
        </a>
      )}
    </nav>
  );
}
