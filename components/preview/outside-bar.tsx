import styles from '../desk/preview-bar.module.css';

/** Says, above a preview, for whom it is and that readers do not have it. Stays in print. */
export function OutsideBar({ recipient, until }: { recipient: string; until: string }) {
  return (
    <aside className={styles.bar} aria-label="Preview">
      <p>
        <strong>Preview for {recipient}</strong> Not published yet. Please do not pass it on.
      </p>
      <p>Open until {until}</p>
    </aside>
  );
}
