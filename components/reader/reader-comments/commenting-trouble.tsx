import styles from './commenting-trouble.module.css';

/** The reader's way to say that something does not work; nothing where there is none, as in a preview. */
export function CommentingTrouble({ problemAddress }: { problemAddress: string | null }) {
  if (problemAddress === null) return null;
  return (
    <p className={styles.notice}>
      Please <a href={problemAddress}>let us know</a> if you're having issues with commenting.
    </p>
  );
}
