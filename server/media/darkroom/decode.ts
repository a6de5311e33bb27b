import type { Sharp } from 'sharp';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { PhotoFormat } from '../photo-formats';
import { damaged } from '../photo-limits';
import { openPhoto, openPixels, type Pixels } from './hardened-sharp';
import { openHeic } from './heic';

/**
 * Decodes a whole photo to at most this width: upright, in sRGB, on white where it was transparent, one byte a channel.
 * A file that cannot be decoded whole is refused as damaged.
 */
export async function decode(
  original: Uint8Array,
  { format, width }: { format: PhotoFormat; width: number },
): Promise<Outcome<Pixels>> {
  if (format === 'heic') return decodeHeic(original, width);
  try {
    return grant(await pixelsOf(openPhoto(original, 'strict').autoOrient(), width));
  } catch (error) {
    return isOnlyUnusual(error) ? decodeLeniently(original, width) : damaged();
  }
}

/** The same pixels in another width. */
export async function scale(pixels: Pixels, width: number): Promise<Pixels> {
  if (width === pixels.width) return pixels;
  const { data, info } = await openPixels(pixels)
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function decodeHeic(original: Uint8Array, width: number): Promise<Outcome<Pixels>> {
  try {
    // The container itself says how the picture is turned, and that has been done.
    return grant(await pixelsOf(await openHeic(original, width), width));
  } catch {
    return damaged();
  }
}

async function decodeLeniently(original: Uint8Array, width: number): Promise<Outcome<Pixels>> {
  try {
    return grant(await pixelsOf(openPhoto(original, 'lenient').autoOrient(), width));
  } catch {
    return damaged();
  }
}

/** Whole photos of some phones and cameras carry these oddities; every other warning means that part is missing. */
function isOnlyUnusual(error: unknown): boolean {
  const complaints = error instanceof Error ? error.message.trim().split('\n') : [];
  return complaints.every((complaint) =>
    /Invalid SOS parameters|extraneous bytes before marker/.test(complaint),
  );
}

async function pixelsOf(image: Sharp, width: number): Promise<Pixels> {
  const { data, info } = await image
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
