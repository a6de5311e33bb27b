import type { BlockProps } from '../../block-props';
import type { DocNode } from '../../document';
import { drawEach } from '../../inline-text';
import type { RenderContext } from '../../views-of-media';
import { photoFacts } from '../photo/facts';
import { PHOTO_SHAPES, photoPlacement } from '../photo/placement';
import { PhotoFigure } from '../photo/render';
import { photosOf } from './schema';

// As wide as copy.css draws them: alone across the gallery, or two beside each other.
const ALONE = '(min-width: 60rem) 50rem, 100vw';
const BESIDE = '(min-width: 60rem) 25rem, (min-width: 40rem) 50vw, 100vw';

/** Two photos beside each other, each in its own proportions or the shape it was given; the first stands alone when their number is odd. */
export function GalleryBlock({ node, context, isFirst }: BlockProps) {
  const photos = photosOf(node);
  if (photos.length === 0) return null;
  return (
    <section className="copy-gallery" aria-label="Gallery">
      {drawEach(rowsOf(photos), (row, place) => (
        <div className="copy-gallery-row">
          {drawEach(row, (photo) => (
            <PhotoFigure
              node={photo}
              context={context}
              sizes={row.length === 1 ? ALONE : BESIDE}
              isAwaited={isFirst && place === 0}
              className={`copy-photo ${proportionsOf(photo, context)}`}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

function rowsOf(photos: DocNode[]): DocNode[][] {
  const alone = photos.length % 2;
  const pairs = Array.from({ length: (photos.length - alone) / 2 }, (_, pair) =>
    photos.slice(alone + pair * 2, alone + pair * 2 + 2),
  );
  return alone ? [photos.slice(0, 1), ...pairs] : pairs;
}

/** Photos of a row are about as high as each other: a wide one takes more of the row than a tall one. */
function proportionsOf(node: DocNode, context: RenderContext): string {
  const view = context.photo(photoFacts(node).photoId ?? '');
  const { shape } = photoPlacement(node);
  const own = view ? view.width / view.height : 1;
  const proportion = shape ? PHOTO_SHAPES[shape].ratio : own;
  if (proportion > 1.15) return 'copy-gallery-wide';
  return proportion < 0.87 ? 'copy-gallery-tall' : 'copy-gallery-square';
}
