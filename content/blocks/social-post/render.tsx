import type { BlockProps } from '../../block-props';
import { isWebAddress } from '../../links';
import type { OtherPostView, PostView } from '../../views-of-media';
import { ownPost } from './drawn-post';
import { postFacts } from './facts';
import { isHidden } from './is-hidden';
import { PostBody } from './post-body';
import { HiddenPost, PostLabel } from './standing';
import {
  dayInWords,
  editedInWords,
  metricsInWords,
  momentInWords,
  POST_MISSING,
  platformName,
  RELATIONS,
} from './words';

export function SocialPostBlock({ node, context }: BlockProps) {
  const { recordId } = postFacts(node);
  const view = recordId === null ? undefined : context.post(recordId);
  if (!view) return <p className="copy-missing">{POST_MISSING}</p>;
  if (isHidden(view)) return <HiddenPost view={view} />;
  return (
    <figure className="copy-post">
      <PostLabel view={view} />
      {view.more?.answered && <Other post={view.more.answered} relation="answered" />}
      <PostBody post={ownPost(view)} platform={platformName(view.platform)} />
      {view.more?.quoted && <Other post={view.more.quoted} relation="quoted" />}
      <Source view={view} />
    </figure>
  );
}

function Other({ post, relation }: { post: OtherPostView; relation: keyof typeof RELATIONS }) {
  return (
    <section className="copy-post-other" aria-label={`${RELATIONS[relation]} by ${post.authorName}`}>
      <p className="copy-post-relation">{RELATIONS[relation]}</p>
      <PostBody post={post} />
      <p className="copy-post-source">
        <Moment iso={post.postedOn} inWords={momentInWords} />
      </p>
    </section>
  );
}

function Source({ view }: { view: PostView }) {
  const metrics = metricsInWords(view.more?.metrics ?? {});
  const edited = editedInWords(view);
  return (
    <figcaption className="copy-post-source">
      <Moment iso={view.postedOn} inWords={momentInWords} />{' '}
      {isWebAddress(view.url) && (
        <a className="copy-post-original" href={view.url} rel="nofollow noopener">
          View the original post on {platformName(view.platform)}
        </a>
      )}{' '}
      {metrics && <span>{metrics}</span>} {edited && <span>{edited}</span>}{' '}
      <span className="copy-post-archived">
        Archived on <Moment iso={view.capturedAt} inWords={dayInWords} />
      </span>
    </figcaption>
  );
}

function Moment({ iso, inWords }: { iso: string; inWords: (iso: string) => string }) {
  return <time dateTime={Number.isNaN(Date.parse(iso)) ? undefined : iso}>{inWords(iso)}</time>;
}
