import styles from '../desk/preview-bar.module.css';

interface OutsideBarProps {
  recipient: string;
  /** Until when it is open, in words. */
  until: string;
  /** Whether readers have a version of the story already. */
  isPublished: boolean;
}

/** Says, above a preview, for whom it is and what it is not. */
export function OutsideBar({ recipient, until, isPublished }: OutsideBarProps) {
  const warning = isPublished ? 'Readers may have another text.' : 'Not published yet.';
  return (
    <aside className={styles.bar} aria-label="Preview">
      <p>
        <strong>Preview for {recipient}</strong> {warning} Please do not pass it on.
      </p>
      <p>Open until {until}</p>
    </aside>
  );
}
