import type { PostView } from '../../views-of-media';

/** What readers are told beside a post that has changed since it was archived; nothing about any other. */
export function PostLabel({ view: { standing } }: { view: PostView }) {
  return standing ? <p className="copy-post-label">{standing.label}</p> : null;
}

/**
 * What stands in the place of a post that is not shown. The blur is drawn, never laid over words: what readers are not
 * to see is not on the page.
 */
export function HiddenPost({ view: { standing } }: { view: PostView }) {
  if (standing?.shown !== 'blurred') return <p className="copy-missing">{standing?.label}</p>;
  return (
    <figure className="copy-post copy-post-blurred">
      <div className="copy-post-blur" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <figcaption className="copy-post-label">{standing.label}</figcaption>
    </figure>
  );
}
