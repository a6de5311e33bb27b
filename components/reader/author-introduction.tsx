import type { AuthorView } from '@/server/site/byline';
import styles from './author-introduction.module.css';

/** Who writes these stories, and where else to follow them. */
export function AuthorIntroduction({ author }: { author: AuthorView }) {
  return (
    <>
      {author.picture && (
        <img
          className={styles.portrait}
          src={author.picture.path}
          alt={author.name}
          width={author.picture.side}
          height={author.picture.side}
        />
      )}
      {author.bio && <p>{author.bio}</p>}
      {[author.follow, ...author.alsoOn].map(
        (follow) =>
          follow && (
            <p key={follow.url}>
              <a href={follow.url} rel="me">
                {follow.line}
              </a>
            </p>
          ),
      )}
    </>
  );
}
