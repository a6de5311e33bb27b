import type { BylineView } from '@/server/site/byline';

/** Who writes these stories, and where else to follow them. */
export function AuthorIntroduction({ author }: { author: BylineView }) {
  return (
    <>
      {author.bio && <p>{author.bio}</p>}
      {author.follow && (
        <p>
          <a href={author.follow.url} rel="me">
            {author.follow.line}
          </a>
        </p>
      )}
    </>
  );
}
