import type { BlockProps } from '../../block-props';
import { isBlank } from '../../inline';
import { InlineText } from '../../inline-text';
import type { PhotoView } from '../../views-of-media';
import { type PhotoFacts, photoFacts } from './facts';
import { PHOTO_MISSING } from './schema';

// As wide as copy.css draws them: the opening photo breaks out of the column of text, the others stand in it.
const OPENING_SIZES = '(min-width: 82.5rem) 62rem, (min-width: 60rem) 70vw, 100vw';
const SIZES = '(min-width: 48rem) 44rem, 100vw';

export function PhotoBlock({ node, context, isFirst }: BlockProps) {
  const sizes = isFirst ? OPENING_SIZES : SIZES;
  return <PhotoFigure node={node} context={context} sizes={sizes} isAwaited={isFirst} />;
}

interface PhotoFigureProps extends Pick<BlockProps, 'node' | 'context'> {
  /** How wide it is drawn, as an `img` says it. */
  sizes: string;
  /** True where it is seen as soon as the page opens. */
  isAwaited: boolean;
  className?: string;
}

/** A photo with its caption and credit; also each photo of a gallery. */
export function PhotoFigure({ node, context, sizes, isAwaited, className = 'copy-photo' }: PhotoFigureProps) {
  const facts = photoFacts(node);
  const view = facts.photoId === null ? undefined : context.photo(facts.photoId);
  return (
    <figure className={className}>
      {view ? (
        <Picture view={view} alt={facts.decorative ? '' : facts.alt} sizes={sizes} isAwaited={isAwaited} />
      ) : (
        <p className="copy-missing copy-photo-plate">{PHOTO_MISSING}</p>
      )}
      <Words {...facts} label={view?.label} />
    </figure>
  );
}

interface PictureProps extends Pick<PhotoFigureProps, 'sizes' | 'isAwaited'> {
  view: PhotoView;
  alt: string;
}

function Picture({ view, alt, sizes, isAwaited }: PictureProps) {
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={view.src}
        alt={alt}
        width={view.width}
        height={view.height}
        decoding="async"
        loading={isAwaited ? 'eager' : 'lazy'}
        fetchPriority={isAwaited ? 'high' : undefined}
      />
    </picture>
  );
}

interface WordsProps extends Pick<PhotoFacts, 'caption' | 'credit'> {
  label: string | undefined;
}

function Words({ caption, credit, label }: WordsProps) {
  if (isBlank(caption) && isBlank(credit) && !label) return null;
  return (
    <figcaption className="copy-photo-words">
      <span className="copy-photo-caption">
        <InlineText of={caption} />
      </span>{' '}
      {!isBlank(credit) && (
        <span className="copy-photo-credit">
          <InlineText of={credit} />
        </span>
      )}
      {label && <span className="copy-photo-label">{label}</span>}
    </figcaption>
  );
}
