import { fullTime } from '@/components/desk/time-ago';
import { SelectField, TextArea } from '@/components/ui/field';
import type { OutsideComments as Comments, OutsideThread } from '@/server/previews/outside-comments';
import { CommentOnSelection } from './comment-on-selection';
import { OutsideCommentForm } from './outside-comment-form';
import styles from './outside-comments.module.css';

interface OutsideCommentsProps {
  comments: Comments;
  /** Where a comment is sent. */
  action: string;
  timeZone: string;
}

/** Below a preview, where its recipient may comment: their own threads with the answers, and the form for another. */
export function OutsideComments({
  comments: { nextId, places, threads },
  action,
  timeZone,
}: OutsideCommentsProps) {
  return (
    <section className={styles.comments} aria-labelledby="for-the-newsroom" lang="en-GB">
      <h2 id="for-the-newsroom" className={styles.title}>
        Your comments for the newsroom
      </h2>
      <p className={styles.quiet}>
        Only the newsroom reads them, with your name. Select words in the story, or choose below what you
        mean.
      </p>
      {threads.length > 0 ? (
        <ol className={styles.threads} aria-label="Your comments">
          {threads.map((thread) => (
            <li key={thread.id} id={`thread-${thread.id}`} className={styles.thread}>
              <Thread {...{ thread, action, timeZone }} />
            </li>
          ))}
        </ol>
      ) : null}
      <OutsideCommentForm action={action} commentId={nextId} send="Send the comment" id="new-comment">
        <SelectField label="About" name="about" defaultValue="story">
          {places.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextArea
          label="These words of it"
          name="words"
          rows={2}
          hint="Only if you mean certain words: write them as they stand there."
        />
        <input type="hidden" name="before" defaultValue="" />
        <input type="hidden" name="after" defaultValue="" />
        <TextArea label="Your comment" name="text" rows={5} required />
      </OutsideCommentForm>
      <CommentOnSelection formId="new-comment" />
    </section>
  );
}

function Thread({
  thread: { id, nextId, about, quote, isResolved, comments },
  action,
  timeZone,
}: {
  thread: OutsideThread;
  action: string;
  timeZone: string;
}) {
  return (
    <>
      <p className={styles.quiet}>
        {about}
        {isResolved ? ' · settled by the newsroom' : null}
      </p>
      {quote ? <blockquote className={styles.quote}>{quote}</blockquote> : null}
      {comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <p className={styles.by}>
            <strong>{comment.isOwn ? 'You' : comment.byName}</strong>{' '}
            <time dateTime={comment.at.toISOString()}>{fullTime(comment.at, timeZone)}</time>
          </p>
          <p className={styles.words} dir="auto">
            {comment.text}
          </p>
        </div>
      ))}
      {isResolved ? null : (
        <details>
          <summary>Answer</summary>
          <OutsideCommentForm action={action} commentId={nextId} send="Send the answer">
            <input type="hidden" name="threadId" value={id} />
            <TextArea label="Your answer" name="text" rows={3} required />
          </OutsideCommentForm>
        </details>
      )}
    </>
  );
}
