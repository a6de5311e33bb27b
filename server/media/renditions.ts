import type { Sharp } from 'sharp';
import { grant, type Outcome } from '@/newsroom/refusal';
import { type CreditFacts, creditExif, creditXmp } from './credit-metadata';
import { openPhoto, openPixels, type Pixels, type Strictness } from './hardened-sharp';
import { CONTENT_TYPES, RENDITION_FORMATS, type RenditionFormat, renditionKey } from './media-keys';
import { damaged } from './photo-limits';
import { placeholderOf } from './placeholder';

/** One file that readers may get. */
export interface Rendition {
  key: string;
  contentType: string;
  format: RenditionFormat;
  width: number;
  height: number;
  bytes: Uint8Array;
}

export interface RenditionSet {
  renditions: Rendition[];
  /** A picture of a few pixels as a data URI of at most 400 bytes, shown until the photo has come. */
  placeholder: string | null;
}

export interface RenditionOrder {
  photoId: string;
  /** The size of the upright original. */
  width: number;
  height: number;
  credits: CreditFacts;
}

/** The widths a photo is offered in, when it is that large. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const;

/**
 * Makes every file that readers may get of a photo: upright, in sRGB, on white where it was transparent, drawn anew
 * from its pixels so that nothing of the original's metadata comes along; only the credits are written back.
 * A file that cannot be decoded whole is refused as damaged.
 */
export async function makeRenditions(
  original: Uint8Array,
  order: RenditionOrder,
): Promise<Outcome<RenditionSet>> {
  const widths = renditionWidths(order);
  const pixels = await decode(original, widths.at(-1) ?? order.width);
  if (!pixels.ok) return pixels;
  const renditions: Rendition[] = [];
  for (const width of widths) {
    const scaled = await scale(pixels.value, width);
    // One after the other: the AVIF encoder already uses every core, and requests in between want some too.
    for (const format of RENDITION_FORMATS) renditions.push(await encode(scaled, format, order));
  }
  return grant({ renditions, placeholder: await placeholderOf(pixels.value) });
}

/**
 * The standard widths up to the original's own, and its own too when that lies below the largest, so that a small
 * photo is never shown smaller than it is. Never empty. Very tall pictures stop where they reach 8000 pixels.
 */
export function renditionWidths({ width, height }: { width: number; height: number }): number[] {
  const widest = Math.min(width, RENDITION_WIDTHS[4], Math.floor((MAX_HEIGHT * width) / height));
  return [...RENDITION_WIDTHS.filter((standard) => standard < widest), widest];
}

const MAX_HEIGHT = 8000;

async function decode(original: Uint8Array, width: number): Promise<Outcome<Pixels>> {
  try {
    return grant(await decodeAt(original, width, 'strict'));
  } catch (error) {
    return isOnlyUnusual(error) ? decodeLeniently(original, width) : damaged();
  }
}

async function decodeLeniently(original: Uint8Array, width: number): Promise<Outcome<Pixels>> {
  try {
    return grant(await decodeAt(original, width, 'lenient'));
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

async function decodeAt(original: Uint8Array, width: number, strictness: Strictness): Promise<Pixels> {
  const { data, info } = await openPhoto(original, strictness)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function scale(pixels: Pixels, width: number): Promise<Pixels> {
  if (width === pixels.width) return pixels;
  const { data, info } = await openPixels(pixels)
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function encode(pixels: Pixels, format: RenditionFormat, order: RenditionOrder): Promise<Rendition> {
  const { width, height } = pixels;
  return {
    key: renditionKey(order.photoId, width, format),
    contentType: CONTENT_TYPES[format],
    format,
    width,
    height,
    bytes: await inFormat(withCredits(openPixels(pixels), order.credits), format).toBuffer(),
  };
}

function withCredits(image: Sharp, credits: CreditFacts): Sharp {
  const xmp = creditXmp(credits);
  const exif = creditExif(credits);
  const named = xmp === null ? image : image.withXmp(xmp);
  return exif === null ? named : named.withExif(exif);
}

/** Qualities that look alike; efforts chosen so that a photo of 2048 × 1600 is ready in two to three seconds on two cores. */
function inFormat(image: Sharp, format: RenditionFormat): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 52, effort: 1, chromaSubsampling: '4:2:0' });
    case 'webp':
      return image.webp({ quality: 78, effort: 2 });
    case 'jpeg':
      return image.jpeg({ quality: 78, mozjpeg: true });
  }
}
