import type { BlockProps } from '../../block-props';
import { isWebAddress } from '../../links';
import type { EmbedView, PhotoView } from '../../views-of-media';
import { coverPage } from './cover';
import { embedFacts } from './facts';
import { EMBED_MISSING, embedSource, originalWords } from './words';

const SIZES = '(min-width: 48rem) 44rem, 100vw';

export function EmbedBlock({ node, context }: BlockProps) {
  const { recordId } = embedFacts(node);
  const view = recordId === null ? undefined : context.embed(recordId);
  if (!view) return <p className="copy-missing">{EMBED_MISSING}</p>;
  return <EmbedFigure view={view} hasPlayer />;
}

/** An embed as readers see it; at the desk without its player, which would take clicks and keys from the text. */
export function EmbedFigure({ view, hasPlayer }: { view: EmbedView; hasPlayer: boolean }) {
  if (view.kind === 'card') return <Card view={view} />;
  return (
    <figure className={`copy-embed copy-embed-${view.shape}`}>
      <div className="copy-embed-stage">
        {view.poster && <Poster poster={view.poster} />}
        {hasPlayer && <Player view={view} />}
      </div>
      <figcaption className="copy-embed-words">
        <span className="copy-embed-title">{view.title}</span>{' '}
        <span className="copy-embed-source">{embedSource(view)}</span> <Original view={view} />
      </figcaption>
    </figure>
  );
}

function Player({ view }: { view: EmbedView }) {
  return (
    <iframe
      className="copy-embed-player"
      title={`${view.title} – ${view.provider}`}
      srcDoc={coverPage(view)}
      loading="lazy"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
    />
  );
}

function Poster({ poster }: { poster: PhotoView }) {
  return (
    <picture>
      {poster.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={SIZES} />
      ))}
      <img
        src={poster.src}
        alt=""
        width={poster.width}
        height={poster.height}
        decoding="async"
        loading="lazy"
        draggable={false}
      />
    </picture>
  );
}

function Card({ view }: { view: EmbedView }) {
  return (
    <figure className="copy-card">
      {view.poster && <Poster poster={view.poster} />}
      <figcaption className="copy-card-words">
        <span className="copy-card-title">{view.title}</span>{' '}
        {view.description && <span className="copy-card-description">{view.description}</span>}{' '}
        <span className="copy-card-source">{embedSource(view)}</span> <Original view={view} />
      </figcaption>
    </figure>
  );
}

function Original({ view }: { view: EmbedView }) {
  if (!isWebAddress(view.url)) return null;
  return (
    <a className="copy-embed-original" href={view.url}>
      {originalWords(view)}
    </a>
  );
}
