import styles from './comments.module.css';

/** The place of the comments, and the reader's way to say that something does not work. */
export function Comments({ problemAddress }: { problemAddress: string | null }) {
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments" className={styles.title}>
        Comments
      </h2>
      <p>Comments are not open yet.</p>
      <p className={styles.notice}>
        Please {problemAddress ? <a href={problemAddress}>let us know</a> : 'let us know'} if you're having
        issues with commenting.
      </p>
    </section>
  );
}
