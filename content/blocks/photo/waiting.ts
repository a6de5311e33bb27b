import type { DocNode } from '../../document';
import { PHOTO_SHAPES, photoPlacement } from './placement';

/** Width and height of photos by their ids, as far as they are known before the photos are. */
export type PhotoSizes = Readonly<Record<string, { width: number; height: number }>>;

/**
 * How much wider than high the place of a photo is while the photo is on its way, so that nothing below it moves when it
 * comes; null when that is not known.
 */
export function waitingRatio({ attrs }: Pick<DocNode, 'attrs'>, sizes: PhotoSizes): number | null {
  const { shape } = photoPlacement({ attrs: attrs ?? {} });
  if (shape) return PHOTO_SHAPES[shape].ratio;
  const size = typeof attrs?.photoId === 'string' ? sizes[attrs.photoId] : undefined;
  return size && size.width > 0 && size.height > 0 ? size.width / size.height : null;
}
