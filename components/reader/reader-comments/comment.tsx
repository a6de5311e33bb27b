import type { CommentView } from '@/server/reader-comments/read-comments';
import { Moment } from '../moment';
import styles from './comment.module.css';

const BADGES = { author: 'Author of this story', staff: 'Newsroom' } as const;

interface CommentProps {
  comment: CommentView;
  /** Whether it can be answered. */
  isOpen: boolean;
  /** On its own page, where nothing has to lead to it. */
  isAlone?: boolean;
}

/** One comment of a reader, or of somebody of the house before readers. */
export function Comment({ comment, isOpen, isAlone = false }: CommentProps) {
  const { name, badge, text, at, path, answersName, id } = comment;
  return (
    <article className={styles.comment} id={`comment-${id}`} aria-label={`Comment of ${name}`}>
      <header className={styles.by}>
        <strong>{name}</strong>
        {badge && <span className={styles.badge}>{BADGES[badge]}</span>}
        {answersName && <span>answers {answersName}</span>}
        <Moment at={at} />
      </header>
      {text === null ? (
        <p className={styles.gone}>This comment is not shown any more.</p>
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {text !== null && !isAlone && (
        <p className={styles.deeds}>
          <a href={path} rel="nofollow">
            {isOpen ? 'Answer or report' : 'Report'}
            <span className={styles.whose}> the comment of {name}</span>
          </a>
        </p>
      )}
    </article>
  );
}
