import type { AuthorView } from '@/server/site/byline';

/** Who writes these stories, and where else to follow them. */
export function AuthorIntroduction({ author }: { author: AuthorView }) {
  return (
    <>
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
