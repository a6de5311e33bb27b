import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { damaged } from '../photo-limits';
import { openPhoto } from './hardened-sharp';
import { identify } from './identify';

/** A logo drawn anew: what is clear in it stays clear. */
export interface DrawnLogo {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Twice what the front page shows on the widest screen. */
const HIGHEST = 192;
const WIDEST = 1400;
const LEAST_HEIGHT = 32;
/** A drawing takes a few kilobytes; what takes more is a photo, and is drawn as one. */
const MOST_BYTES = 40_000;

/**
 * Draws a logo from a file that somebody brought: from its pixels, so that nothing of what the file tells comes along, and
 * no larger than the paper shows it. Refuses what is no picture, as every SVG, and one that would have to be enlarged.
 */
export async function drawLogo(file: Uint8Array): Promise<Outcome<DrawnLogo>> {
  const identified = await identify(file);
  if (!identified.ok) return refuse('invalid', NO_LOGO);
  const { format, height } = identified.value;
  if (format === 'heic') return refuse('invalid', NO_LOGO);
  if (height < LEAST_HEIGHT)
    return refuse('invalid', `This picture is too small; a logo is at least ${LEAST_HEIGHT} pixels high.`);
  try {
    const drawn = await encoded(file, { lossless: true, effort: 4 });
    return grant(drawn.bytes.length > MOST_BYTES ? await encoded(file, { quality: 88, effort: 4 }) : drawn);
  } catch {
    return damaged();
  }
}

async function encoded(
  file: Uint8Array,
  how: { lossless?: true; quality?: number; effort: number },
): Promise<DrawnLogo> {
  const { data, info } = await openPhoto(file, 'lenient')
    .autoOrient()
    .resize({ width: WIDEST, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp(how)
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

const NO_LOGO =
  'This file cannot be the logo. Choose a PNG, WebP or JPEG; a drawing in SVG is exported as PNG first, 200 pixels high or more.';
