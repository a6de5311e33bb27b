import type { CSSProperties } from 'react';
import type { BlockProps } from '../../block-props';
import { objectPosition, type PhotoFocus } from '../../focus';
import { isBlank } from '../../inline';
import { InlineText } from '../../inline-text';
import type { PhotoView } from '../../views-of-media';
import { type PhotoFacts, photoFacts } from './facts';
import { focusInPlace, PHOTO_SHAPES, type PhotoShape, photoPlacement, usualSize } from './placement';
import { PHOTO_MISSING } from './schema';

// As wide as copy-photo.css draws them.
const SIZES = {
  column: '(min-width: 48rem) 44rem, 100vw',
  wide: '(min-width: 82.5rem) 62rem, (min-width: 60rem) 70vw, 100vw',
  full: '(min-width: 87.5rem) 82.5rem, 100vw',
};

export function PhotoBlock({ node, context, isFirst }: BlockProps) {
  const size = photoPlacement(node).size ?? usualSize(isFirst);
  return (
    <PhotoFigure
      node={node}
      context={context}
      sizes={SIZES[size]}
      isAwaited={isFirst}
      className={`copy-photo copy-photo-${size}`}
    />
  );
}

interface PhotoFigureProps extends Pick<BlockProps, 'node' | 'context'> {
  /** How wide it is drawn, as an `img` says it. */
  sizes: string;
  /** True where it is seen as soon as the page opens. */
  isAwaited: boolean;
  className: string;
  style?: CSSProperties;
  /** Which of the photos of a gallery it is. */
  place?: string | undefined;
}

/** A photo with its caption and credit; also each photo of a gallery. */
export function PhotoFigure({ node, context, sizes, isAwaited, className, style, place }: PhotoFigureProps) {
  const facts = photoFacts(node);
  const placement = photoPlacement(node);
  const view = facts.photoId === null ? undefined : context.photo(facts.photoId);
  return (
    <figure className={className} style={style}>
      {view ? (
        <Picture
          view={view}
          alt={facts.decorative ? '' : facts.alt}
          sizes={sizes}
          isAwaited={isAwaited}
          shape={placement.shape}
          focus={focusInPlace(placement, { photoId: facts.photoId, view })}
        />
      ) : (
        <p className="copy-missing copy-photo-plate">{PHOTO_MISSING}</p>
      )}
      <Words {...facts} label={view?.label} place={place} />
    </figure>
  );
}

interface PictureProps extends Pick<PhotoFigureProps, 'sizes' | 'isAwaited'> {
  view: PhotoView;
  alt: string;
  shape: PhotoShape | null;
  focus: PhotoFocus | null;
}

function Picture({ view, alt, sizes, isAwaited, shape, focus }: PictureProps) {
  return (
    <picture className={shape ? `copy-photo-cut ${PHOTO_SHAPES[shape].className}` : undefined}>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        src={view.src}
        alt={alt}
        width={view.width}
        height={view.height}
        style={shape ? { objectPosition: objectPosition(focus) } : undefined}
        decoding="async"
        loading={isAwaited ? 'eager' : 'lazy'}
        fetchPriority={isAwaited ? 'high' : undefined}
      />
    </picture>
  );
}

interface WordsProps extends Pick<PhotoFacts, 'caption' | 'credit'> {
  label: string | undefined;
  place: string | undefined;
}

function Words({ caption, credit, label, place }: WordsProps) {
  if (isBlank(caption) && isBlank(credit) && !label && !place) return null;
  return (
    // Its place is no word of the story: the style writes it, where it is seen and spoken.
    <figcaption className="copy-photo-words" data-place={place}>
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
