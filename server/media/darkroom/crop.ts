import type { PhotoFocus } from '@/content/focus';
import { openPixels, type Pixels } from './hardened-sharp';

/** Takes a piece of this size out of pixels that are at least as large: around the focal point, as CSS does it. */
export async function crop(
  pixels: Pixels,
  { width, height, focus: { x, y } }: { width: number; height: number; focus: PhotoFocus },
): Promise<Pixels> {
  const left = Math.round(x * (pixels.width - width));
  const top = Math.round(y * (pixels.height - height));
  const { data, info } = await openPixels(pixels)
    .extract({ left, top, width, height })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
