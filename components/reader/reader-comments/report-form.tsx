import { REPORT_KINDS } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import styles from './comment-form.module.css';

/** Says to the moderators that something is wrong with a comment. */
export function ReportForm({ action }: { action: string }) {
  return (
    <form method="post" action={action} className={styles.form}>
      <h2 className={styles.title}>Report this comment</h2>
      <label className={styles.field}>
        <span>What is wrong with it</span>
        <select name="kind">
          {Object.entries(REPORT_KINDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span>What the moderators should know (you may leave it empty)</span>
        <textarea name="note" rows={3} maxLength={LIMITS.reportNote} />
      </label>
      <p className={styles.foot}>
        <button type="submit">Send report</button>
      </p>
    </form>
  );
}
