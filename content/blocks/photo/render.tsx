import type { BlockProps } from '../../block-props';
import { isBlank } from '../../inline';
import { InlineText } from '../../inline-text';
import type { PhotoView } from '../../views-of-media';
import { type PhotoFacts, photoFacts } from './facts';
import { PHOTO_MISSING } from './schema';

// As wide as copy.css draws them: the opening photo breaks out of the column of text, the others stand in it.
const OPENING_SIZES = '(min-width: 82.5rem) 58rem, (min-width: 60rem) 70vw, 100vw';
const SIZES = '(min-width: 48rem) 44rem, 100vw';

export function PhotoBlock({ node, context, isFirst }: BlockProps) {
  const facts = photoFacts(node);
  const view = facts.photoId === null ? undefined : context.photo(facts.photoId);
  return (
    <figure className="copy-photo">
      {view ? (
        <Picture view={view} alt={facts.decorative ? '' : facts.alt} isFirst={isFirst} />
      ) : (
        <p className="copy-missing">{PHOTO_MISSING}</p>
      )}
      <Words {...facts} />
    </figure>
  );
}

function Picture({ view, alt, isFirst }: { view: PhotoView; alt: string; isFirst: boolean }) {
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={isFirst ? OPENING_SIZES : SIZES} />
      ))}
      <img
        src={view.src}
        alt={alt}
        width={view.width}
        height={view.height}
        decoding="async"
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
      />
    </picture>
  );
}

function Words({ caption, credit }: Pick<PhotoFacts, 'caption' | 'credit'>) {
  if (isBlank(caption) && isBlank(credit)) return null;
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
    </figcaption>
  );
}
