import type { PhotoFocus } from '@/content/focus';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { rightsOf } from '../credit-metadata';
import type { PhotoFormat } from '../photo-formats';
import { readMetadata } from '../read-metadata';
import { firstWidth } from '../rendition';
import { readCredentials } from './credentials';
import { crop } from './crop';
import { decode } from './decode';
import { encode } from './draw';
import type { Pixels } from './hardened-sharp';
import { identify } from './identify';
import { placeholderOf } from './placeholder';
import type { LookedAt, LookOrder } from './tasks';

/**
 * Says what a file is, reads what it says about itself and draws the first picture of it. The file is decoded whole for
 * that, so that one which is cut off or damaged is refused while its sender is still there.
 */
export async function look(
  file: Uint8Array,
  { photoId, smallest, square }: LookOrder,
): Promise<Outcome<LookedAt>> {
  const identified = await identify(file);
  if (!identified.ok) return identified;
  const { blocks, format, contentType, width, height, isAnimated } = identified.value;
  if (smallest !== undefined && Math.min(width, height) < smallest) {
    return refuse('invalid', `This picture is too small; it needs at least ${smallest} pixels each way.`);
  }
  const pixels =
    square === undefined
      ? await decode(file, { format, width: firstWidth({ width, height }) })
      : await decodeSquare(file, { format, width, height, square });
  if (!pixels.ok) return pixels;
  const { facts, privateMetadata } = await readMetadata(blocks);
  const contentCredentials = await readCredentials(file, format);
  return grant({
    format,
    contentType,
    width,
    height,
    facts: { ...facts, contentCredentials, isAnimated },
    privateMetadata,
    first: await encode(pixels.value, 'jpeg', { photoId, rights: rightsOf(facts), edition: '' }),
    placeholder: await placeholderOf(pixels.value),
  });
}

/** The middle of a portrait lies above its centre: a face does. */
const MIDDLE: PhotoFocus = { x: 0.5, y: 0.35 };

async function decodeSquare(
  file: Uint8Array,
  { format, width, height, square }: { format: PhotoFormat; width: number; height: number; square: number },
): Promise<Outcome<Pixels>> {
  const side = Math.min(square, width, height);
  const widthToCover = Math.min(width, Math.ceil(Math.max(side, (side * width) / height)));
  const pixels = await decode(file, { format, width: widthToCover });
  if (!pixels.ok) return pixels;
  // Rounding may have left one of them a pixel short.
  const whole = Math.min(side, pixels.value.width, pixels.value.height);
  return grant(await crop(pixels.value, { width: whole, height: whole, focus: MIDDLE }));
}
