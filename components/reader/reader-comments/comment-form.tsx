import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import styles from './comment-form.module.css';

interface CommentFormProps {
  /** Where it is sent. */
  action: string;
  /** The comment that is answered. */
  answering?: { id: string; name: string };
}

/** The form in which a reader writes. It is the same for everybody, and works without a script. */
export function CommentForm({ action, answering }: CommentFormProps) {
  return (
    <form method="post" action={action} className={styles.form} data-comment-form="">
      <h2 className={styles.title}>{answering ? `Answer ${answering.name}` : 'Write a comment'}</h2>
      {answering && <input type="hidden" name="parent" value={answering.id} />}
      <div className={styles.who}>
        <label className={styles.field}>
          <span>Name</span>
          <input name="name" autoComplete="name" required maxLength={LIMITS.name} />
        </label>
        <label className={styles.field}>
          <span>E-mail</span>
          <input
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={LIMITS.email}
            aria-describedby="comment-email-use"
          />
        </label>
      </div>
      <p id="comment-email-use" className={styles.hint}>
        We send a link to this address, to be sure that it is yours. Nobody else ever sees it.
      </p>
      <label className={styles.field}>
        <span>Your comment</span>
        <textarea name="text" rows={6} required />
      </label>
      <label className={styles.trap} aria-hidden="true">
        Leave this empty
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
      <p className={styles.foot}>
        <button type="submit">Send comment</button>
      </p>
      <p className={styles.said} role="status" data-comment-said="" />
    </form>
  );
}
