import styles from './commenting-trouble.module.css';

/** The reader's way to say that something does not work. */
export function CommentingTrouble({ problemAddress }: { problemAddress: string | null }) {
  return (
    <p className={styles.notice}>
      Please {problemAddress ? <a href={problemAddress}>let us know</a> : 'let us know'} if you're having
      issues with commenting.
    </p>
  );
}
