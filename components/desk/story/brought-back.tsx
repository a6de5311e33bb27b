import styles from './brought-back.module.css';

/** Says where words came from that the newsroom did not have when the page was opened. */
export function BroughtBack() {
  return (
    <p className={styles.note}>
      Some of these words had not reached the newsroom. They were kept on this device and are in the text
      again.
    </p>
  );
}
