import styles from './formatting-toolbar.module.css';
import sheet from './story-sheet.module.css';

/** The room of the toolbar while there is no editor yet, so that the text does not move when it comes. */
export function ToolsPlace() {
  return (
    <div className={sheet.tools} aria-hidden="true">
      <div className={styles.toolbar}>
        <span className={styles.control} />
      </div>
    </div>
  );
}
