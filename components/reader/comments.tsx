import type { CommentsOfStory, CommentsOutline } from '@/server/reader-comments/read-comments';
import styles from './comments.module.css';
import { CommentingTrouble } from './reader-comments/commenting-trouble';

interface CommentsProps {
  /** Null where there are no readers yet, as in a preview. */
  comments: CommentsOfStory | null;
  problemAddress: string | null;
  /** The script that fetches them. */
  script: string | null;
}

/**
 * The place of the comments on a story's page: the way to them, and not one of them, so that the page neither waits for
 * them nor changes with them. A script of ours fetches them into this place when somebody scrolls here.
 */
export function Comments({ comments, problemAddress, script }: CommentsProps) {
  const readable = comments === 'unreadable' ? null : comments;
  return (
    <section className={styles.comments} aria-labelledby="comments" data-comments={readable?.path}>
      <h2 id="comments" className={styles.title}>
        Comments
      </h2>
      {readable ? (
        <Way comments={readable} />
      ) : (
        <p>
          {comments === null
            ? 'Comments are not open yet.'
            : 'The comments cannot be shown at the moment. Please try again in a minute.'}
        </p>
      )}
      <CommentingTrouble problemAddress={problemAddress} />
      {readable && script && <script src={script} defer />}
    </section>
  );
}

function Way({ comments: { path, takes } }: { comments: CommentsOutline }) {
  return (
    <div data-comments-place="">
      {!takes && <p className={styles.closed}>Comments on this story are closed.</p>}
      <p>
        <a href={path} className={styles.way}>
          {takes ? 'Read and write comments' : 'Read the comments'}
        </a>
      </p>
    </div>
  );
}
