import type { CommentsPage } from '@/server/reader-comments/read-comments';
import { PageLinks } from '../page-links';
import { Comment } from './comment';
import { CommentForm } from './comment-form';
import styles from './comments-list.module.css';

/** What readers wrote, and where they write. The story's own page fetches exactly this when somebody scrolls to it. */
export function CommentsList({ list }: { list: CommentsPage }) {
  const { threads, comments, takes, sentence, path } = list;
  return (
    <div className={styles.list} data-comments-list="">
      <p className={styles.count}>
        <bdi>{counted(comments)}</bdi>
      </p>
      {sentence && <p className={styles.said}>{sentence}</p>}
      {takes && <CommentForm action={`${path}/send`} />}
      {threads.length > 0 && (
        <ol className={styles.threads} aria-label="Comments, newest first">
          {threads.map(({ first, answers }) => (
            <li key={first.id}>
              <Comment comment={first} isOpen={takes} />
              {answers.length > 0 && (
                <ol className={styles.answers} aria-label={`Answers to ${first.name}`}>
                  {answers.map((answer) => (
                    <li key={answer.id}>
                      <Comment comment={answer} isOpen={takes} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
      <PageLinks newer={list.newer} older={list.older} of="comments" label="Pages of comments" />
    </div>
  );
}

function counted(comments: number): string {
  if (comments === 0) return 'No comments yet';
  return comments === 1 ? '1 comment' : `${comments} comments`;
}
