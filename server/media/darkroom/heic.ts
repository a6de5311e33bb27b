import type { HeifImage, Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import type { Sharp } from 'sharp';
import { MAX_HEIC_PIXELS } from '../photo-limits';
import { openPhoto, openPixels } from './hardened-sharp';
import { withIccProfile } from './png-profile';

/**
 * Decodes the HEIC photo of a telephone, upright and in sRGB, at most `width` wide. Sharp's own build reads the
 * container but not what is in it, so that the pixels come from libheif as WebAssembly. Throws for a damaged file.
 */
export async function openHeic(file: Uint8Array, width: number): Promise<Sharp> {
  const { icc } = await openPhoto(file, 'lenient').metadata();
  const image = await decode(file);
  if (icc === undefined) return image;
  // Raw pixels have no place for a profile: a small PNG carries both to the decoder that understands them.
  const inOwnColours = await image
    .resize({ width, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return openPhoto(withIccProfile(inOwnColours, icc));
}

async function decode(file: Uint8Array): Promise<Sharp> {
  const libheif = await load();
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(file);
  try {
    const image = images.find((each) => each.is_primary()) ?? images[0];
    if (!image) throw new Error('The file holds no picture');
    return openPixels(await pixelsOf(image));
  } finally {
    for (const image of images) image.free();
  }
}

async function pixelsOf(image: HeifImage) {
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > MAX_HEIC_PIXELS) throw new Error('The picture is larger than its header says');
  const canvas = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const drawn = await new Promise<typeof canvas | null>((resolve) => {
    image.display(canvas, resolve);
  });
  if (drawn === null) throw new Error('The picture cannot be decoded');
  return { data: new Uint8Array(canvas.data.buffer), width, height, channels: 4 as const };
}

let loaded: Promise<Libheif> | undefined;

function load(): Promise<Libheif> {
  loaded ??= import('libheif-js/libheif-wasm/libheif-bundle.mjs').then((module) => module.default());
  return loaded;
}
