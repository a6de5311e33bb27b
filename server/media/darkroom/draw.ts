import type { Sharp } from 'sharp';
import { grant, type Outcome } from '@/newsroom/refusal';
import { withIim } from '../credit-iim';
import { type RightsFacts, rightsExif, rightsXmp } from '../credit-metadata';
import { CONTENT_TYPES, RENDITION_FORMATS, type RenditionFormat, renditionKey } from '../media-keys';
import { type Rendition, type RenditionOrder, type RenditionSet, renditionWidths } from '../rendition';
import { decode, scale } from './decode';
import { openPixels, type Pixels } from './hardened-sharp';

/**
 * Draws the files that readers may get of a photo and that are not there yet: anew from its pixels, so that nothing of
 * the original's metadata comes along; only what it says of its rights is written back.
 */
export async function draw(original: Uint8Array, order: RenditionOrder): Promise<Outcome<RenditionSet>> {
  const wanted = renditionWidths(order)
    .map((width) => ({
      width,
      formats: RENDITION_FORMATS.filter((format) => !isThere(order, format, width)),
    }))
    .filter(({ formats }) => formats.length > 0);
  const widest = wanted.at(-1)?.width;
  if (widest === undefined) return grant({ renditions: [] });
  const pixels = await decode(original, { format: order.format, width: widest });
  if (!pixels.ok) return pixels;
  const renditions: Rendition[] = [];
  for (const { width, formats } of wanted) {
    const scaled = await scale(pixels.value, width);
    // One after the other: each takes memory of its own.
    for (const format of formats) renditions.push(await encode(scaled, format, order));
  }
  return grant({ renditions });
}

/** One file from pixels that have its size already. */
export async function encode(
  pixels: Pixels,
  format: RenditionFormat,
  { photoId, rights, edition }: Pick<RenditionOrder, 'photoId' | 'rights' | 'edition'>,
): Promise<Rendition> {
  const { width, height } = pixels;
  const image = withRights(openPixels(pixels), rights);
  const bytes = await inFormat(image, { format, width }).toBuffer();
  return {
    key: renditionKey(photoId, { width, format, edition }),
    contentType: CONTENT_TYPES[format],
    format,
    width,
    height,
    bytes: format === 'jpeg' ? withIim(bytes, rights) : bytes,
  };
}

function isThere({ has }: RenditionOrder, format: RenditionFormat, width: number): boolean {
  return has.some((rendition) => rendition.format === format && rendition.width === width);
}

/** The picture with what it says of its rights written into the file. */
export function withRights(image: Sharp, rights: RightsFacts): Sharp {
  const xmp = rightsXmp(rights);
  const exif = rightsExif(rights);
  const named = xmp === null ? image : image.withXmp(xmp);
  return exif === null ? named : named.withExif(exif);
}

/** Qualities that look alike; efforts chosen so that all of a photo of 24 megapixels is drawn in seconds on one core. */
function inFormat(image: Sharp, { format, width }: Pick<Rendition, 'format' | 'width'>): Sharp {
  switch (format) {
    case 'avif':
      // The next effort takes four times as long, which only the small ones repay in bytes.
      return image.avif({ quality: 52, effort: width > 1280 ? 0 : 1, chromaSubsampling: '4:2:0' });
    case 'webp':
      return image.webp({ quality: 78, effort: 2 });
    case 'jpeg':
      return image.jpeg({ quality: 78, mozjpeg: true });
  }
}
