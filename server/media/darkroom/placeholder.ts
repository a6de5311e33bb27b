import { openPixels, type Pixels } from './hardened-sharp';

const MAX_CHARACTERS = 400;

/** A picture of a few pixels as a data URI of at most 400 characters; null when even the smallest is longer. */
export async function placeholderOf(pixels: Pixels): Promise<string | null> {
  for (const side of [16, 12, 8, 4]) {
    const tiny = await openPixels(pixels)
      .resize({ width: side, height: side, fit: 'inside' })
      .webp({ quality: 30, effort: 2 })
      .toBuffer();
    const uri = `data:image/webp;base64,${tiny.toString('base64')}`;
    if (uri.length <= MAX_CHARACTERS) return uri;
  }
  return null;
}
