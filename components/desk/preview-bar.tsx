import styles from './preview-bar.module.css';

/** Says, above a preview, that nobody but the desk sees this. Left out in print. */
export function PreviewBar({ storyId }: { storyId: string }) {
  return (
    <aside className={styles.bar} aria-label="Preview">
      <p>
        <strong>Preview</strong> Only the desk sees this page.
      </p>
      <a href={`/desk/stories/${storyId}`}>Back to the story</a>
    </aside>
  );
}
