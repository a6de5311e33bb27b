import type { PhotoCard } from '@/newsroom/photo-card';
import { takeInPhoto } from '../photos/take-in-photo';
import type { KeepingContext } from './keep-embed';

/**
 * Copies a poster into our own store, with renditions like any photo. Null when it cannot be had, is no picture by
 * its bytes, or is too small to be looked at: an embed is whole without one, and the person is not kept waiting.
 */
export async function keepPoster(address: string, context: KeepingContext): Promise<PhotoCard | null> {
  const { actor, database, storage, outbound, now } = context;
  const file = await outbound.getFile(address, { accept: PICTURE_TYPES });
  if (!file.ok) return null;
  const upload = { bytes: file.bytes, fileName: `poster from ${new URL(address).hostname}` };
  const taken = await takeInPhoto(upload, { person: actor, database, storage, now, smallest: SMALLEST });
  return taken.ok ? taken.value : null;
}

const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

/** Sites count their visitors with pictures of a single point, and mark themselves with small ones. */
const SMALLEST = 100;
