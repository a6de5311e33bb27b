import styles from './preview-bar.module.css';

interface PreviewBarProps {
  storyId: string;
  /** Whether the person may show this story to somebody outside. */
  mayShowOutside: boolean;
}

/** Says, above a preview, that nobody but the desk sees this. Left out in print. */
export function PreviewBar({ storyId, mayShowOutside }: PreviewBarProps) {
  return (
    <aside className={styles.bar} aria-label="Preview">
      <p>
        <strong>Preview</strong> Only the desk sees this page.
      </p>
      <p className={styles.ways}>
        {mayShowOutside ? (
          <a href={`/desk/stories/${storyId}/previews`}>Show it to somebody outside</a>
        ) : null}
        <a href={`/desk/stories/${storyId}`}>Back to the story</a>
      </p>
    </aside>
  );
}
