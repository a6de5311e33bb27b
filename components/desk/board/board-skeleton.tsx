import styles from './board-skeleton.module.css';

// Of different lengths, as headlines are; fixed, so that the shape does not jump.
const WIDTHS = [62, 48, 71, 55, 40, 66, 58, 45, 69, 52];

/** The shape of the board while its stories are fetched. */
export function BoardSkeleton() {
  return (
    <div role="status" aria-label="Loading the stories" className={styles.skeleton}>
      <div className={styles.filters} />
      {WIDTHS.map((width) => (
        <div key={width} className={styles.row}>
          <span style={{ width: `${width}%` }} />
          <span className={styles.state} />
          <span className={styles.when} />
        </div>
      ))}
    </div>
  );
}
