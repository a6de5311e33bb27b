import sharp, { type Sharp } from 'sharp';
import { MAX_PHOTO_PIXELS } from '../photo-limits';

/** Decoded pixels in sRGB, upright, one byte a channel. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/** How much is forgiven: `strict` refuses on any warning of the decoder, `lenient` only on real damage. */
export type Strictness = 'strict' | 'lenient';

// The decoder reads files from strangers, so it knows six formats and nothing else: no SVG, PDF or
// scientific formats, and nothing from the file system. The block holds for the whole process.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadTiffBuffer',
  ],
});
// Every photo is decoded once, so a cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

const SECONDS_PER_STEP = 30;

/** Opens a stranger's file: first frame only, at most 100 megapixels, at most half a minute of work. */
export function openPhoto(bytes: Uint8Array, strictness: Strictness = 'strict'): Sharp {
  return sharp(bytes, {
    failOn: strictness === 'strict' ? 'warning' : 'error',
    limitInputPixels: MAX_PHOTO_PIXELS,
    page: 0,
    pages: 1,
  }).timeout({ seconds: SECONDS_PER_STEP });
}

/** Opens pixels that were decoded here. */
export function openPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } }).timeout({ seconds: SECONDS_PER_STEP });
}
