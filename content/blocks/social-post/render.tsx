import type { BlockProps } from '../../block-props';
import { drawEach } from '../../inline-text';
import { isWebAddress } from '../../links';
import type { PostView } from '../../views-of-media';
import { postFacts } from './facts';
import { isHidden } from './is-hidden';
import { HiddenPost, PostLabel } from './standing';
import { dayInWords, handleInWords, momentInWords, POST_MISSING, paragraphsOf, platformName } from './words';

export function SocialPostBlock({ node, context }: BlockProps) {
  const { recordId } = postFacts(node);
  const view = recordId === null ? undefined : context.post(recordId);
  if (!view) return <p className="copy-missing">{POST_MISSING}</p>;
  if (isHidden(view)) return <HiddenPost view={view} />;
  return (
    <figure className="copy-post">
      <PostLabel view={view} />
      <p className="copy-post-author">
        <span className="copy-post-name">{view.authorName}</span>{' '}
        <span className="copy-post-handle">{handleInWords(view.handle)}</span>
      </p>
      <div className="copy-post-text" lang={view.language ?? undefined} dir={view.direction}>
        {drawEach(paragraphsOf(view.text), drawParagraph)}
      </div>
      <Source view={view} />
    </figure>
  );
}

function drawParagraph(lines: string[]) {
  return <p>{drawEach(lines, drawLine)}</p>;
}

function drawLine(line: string, place: number) {
  return (
    <>
      {place > 0 && <br />}
      {line}
    </>
  );
}

function Source({ view }: { view: PostView }) {
  return (
    <figcaption className="copy-post-source">
      <Moment iso={view.postedOn} inWords={momentInWords} />{' '}
      {isWebAddress(view.url) && (
        <a className="copy-post-original" href={view.url}>
          View the original post on {platformName(view.platform)}
        </a>
      )}{' '}
      <span className="copy-post-archived">
        Archived on <Moment iso={view.capturedAt} inWords={dayInWords} />
      </span>
    </figcaption>
  );
}

function Moment({ iso, inWords }: { iso: string; inWords: (iso: string) => string }) {
  return <time dateTime={Number.isNaN(Date.parse(iso)) ? undefined : iso}>{inWords(iso)}</time>;
}
