import type { PhotoFocus } from '@/content/focus';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { shareKey } from '../media-keys';
import type { Rendition, RenditionOrder } from '../rendition';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../share-size';
import { crop } from './crop';
import { decode } from './decode';
import { encode } from './draw';

export interface CutOrder extends Omit<RenditionOrder, 'has'> {
  focus: PhotoFocus;
}

/**
 * Cuts the picture that stands for a story where it is shared: around the focal point, as CSS cuts it on our own pages,
 * drawn anew from the pixels with its credit written back. A photo that would have to be enlarged is refused.
 */
export async function cut(original: Uint8Array, order: CutOrder): Promise<Outcome<Rendition>> {
  const { format, width, height, focus } = order;
  const widthToCover = Math.ceil(Math.max(SHARE_WIDTH, (SHARE_HEIGHT * width) / height));
  if (widthToCover > width) return refuse('invalid', 'This photo is too small to be cut for sharing.');
  const pixels = await decode(original, { format, width: widthToCover });
  if (!pixels.ok) return pixels;
  const picture = await encode(
    await crop(pixels.value, { width: SHARE_WIDTH, height: SHARE_HEIGHT, focus }),
    'jpeg',
    order,
  );
  return grant({ ...picture, key: shareKey(order.photoId, order) });
}
