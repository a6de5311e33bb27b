import styles from './story-foot.module.css';

interface StoryFootProps {
  reportHref: string;
  historyHref: string | null;
  script: string | null;
}

/** Where a reader goes who doubts what the story says: how it has changed, and the way to report a mistake. */
export function StoryFoot({ reportHref, historyHref, script }: StoryFootProps) {
  return (
    <p className={styles.foot} lang="en-GB">
      <a href={reportHref}>Report a mistake</a>
      {historyHref && <a href={historyHref}>How this story has changed</a>}
      {script && (
        <>
          <a href={reportHref} className={styles.offer} data-report="" hidden>
            Report a mistake in these words
          </a>
          <script src={script} defer />
        </>
      )}
    </p>
  );
}
