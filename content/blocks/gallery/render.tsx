import type { CSSProperties } from 'react';
import type { BlockProps } from '../../block-props';
import type { DocNode } from '../../document';
import { drawEach } from '../../inline-text';
import type { RenderContext } from '../../views-of-media';
import { photoFacts } from '../photo/facts';
import { PHOTO_SHAPES, photoPlacement } from '../photo/placement';
import { PhotoFigure } from '../photo/render';
import { photosOf } from './schema';

// As wide as copy-gallery.css draws a photo of 3:2; others are as high and narrower.
const SIZES = '(min-width: 60rem) 41rem, 88vw';

/**
 * Photos in a strip that is moved sideways and comes to rest at each: by finger, wheel or arrow keys, without a script. Each
 * has its own proportions, or the shape it was given, its words below it and its place among them; on paper all stand.
 */
export function GalleryBlock({ node, context, isFirst }: BlockProps) {
  const photos = photosOf(node);
  if (photos.length === 0) return null;
  return (
    // What scrolls must be reachable by keyboard.
    <section className="copy-gallery" aria-label="Gallery" tabIndex={photos.length > 1 ? 0 : undefined}>
      {drawEach(photos, (photo, place) => (
        <PhotoFigure
          node={photo}
          context={context}
          sizes={SIZES}
          isAwaited={isFirst && place === 0}
          className="copy-photo"
          style={{ '--proportion': proportionOf(photo, context) } as CSSProperties} // a property of our own, which the type does not know
          place={photos.length > 1 ? `${place + 1} of ${photos.length}` : undefined}
        />
      ))}
    </section>
  );
}

/** How much wider than high a photo stands: with the height of the strip, what it takes of it before it has come. */
function proportionOf(node: DocNode, context: RenderContext): string {
  const { shape } = photoPlacement(node);
  const view = context.photo(photoFacts(node).photoId ?? '');
  const own = view ? view.width / view.height : PHOTO_SHAPES['3:2'].ratio;
  return (shape ? PHOTO_SHAPES[shape].ratio : own).toFixed(3);
}
