import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { rightsOf } from '../credit-metadata';
import { readMetadata } from '../read-metadata';
import { firstWidth } from '../rendition';
import { readCredentials } from './credentials';
import { decode } from './decode';
import { encode } from './draw';
import { identify } from './identify';
import { placeholderOf } from './placeholder';
import type { LookedAt, LookOrder } from './tasks';

/**
 * Says what a file is, reads what it says about itself and draws the first picture of it. The file is decoded whole for
 * that, so that one which is cut off or damaged is refused while its sender is still there.
 */
export async function look(file: Uint8Array, { photoId, smallest }: LookOrder): Promise<Outcome<LookedAt>> {
  const identified = await identify(file);
  if (!identified.ok) return identified;
  const { blocks, format, contentType, width, height, isAnimated } = identified.value;
  if (smallest !== undefined && Math.min(width, height) < smallest) {
    return refuse('invalid', `This picture is too small; it needs at least ${smallest} pixels each way.`);
  }
  const pixels = await decode(file, { format, width: firstWidth({ width, height }) });
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
