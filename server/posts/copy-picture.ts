import { sha256Hex } from '@/content/hash';
import type { LeftOut, PostPicture } from '@/content/post-parts';
import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import type { Storage } from '../media/storage';
import type { OutboundFailure } from '../outbound/failures';
import type { OutboundFiles } from '../outbound/guarded-fetch';
import { takeInPhoto } from '../photos/take-in-photo';

export interface CopyTools {
  database: Database;
  now: Date;
  /** Who has the post captured; null: the clock. */
  by: Actor | null;
  storage: Storage;
  outbound: OutboundFiles;
  /** Ends the copying: what has not come by then is left out. */
  signal: AbortSignal;
}

/** What became of one picture. */
export type Copied = Pick<PostPicture, 'photoId' | 'sha256' | 'leftOut'>;

/** Fetches one picture, or says why there is none. Never throws for what lies outside of us. */
export async function fetchPicture(source: string, tools: CopyTools): Promise<Uint8Array | Copied> {
  const { outbound, signal } = tools;
  const file = await outbound.getFile(source, { accept: PICTURE_TYPES, maxBytes: LARGEST_PICTURE, signal });
  return file.ok ? file.bytes : leftOut(reasonOf(file, signal));
}

/** Takes a fetched picture in by the same hands as every photo of the house. */
export async function storePicture(bytes: Uint8Array, source: string, tools: CopyTools): Promise<Copied> {
  const { by, database, storage, now, signal } = tools;
  // Drawing the renditions cannot be stopped half-way, so it is not begun when the time is over.
  if (signal.aborted) return leftOut('too_late');
  const upload = { bytes, fileName: `post from ${new URL(source).hostname}` };
  const taken = await takeInPhoto(upload, { person: by, database, storage, now });
  if (!taken.ok) return leftOut(taken.code === 'too_many' ? 'too_late' : 'not_a_picture');
  return { photoId: taken.value.id, sha256: sha256Hex(bytes), leftOut: null };
}

/** There is no copy, and why. */
export function leftOut(why: LeftOut): Copied {
  return { photoId: null, sha256: null, leftOut: why };
}

const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];
const LARGEST_PICTURE = 5_000_000;

function reasonOf({ reason }: OutboundFailure, signal: AbortSignal): LeftOut {
  if (signal.aborted) return 'too_late';
  switch (reason) {
    case 'timeout':
      return 'too_late';
    case 'too_large':
      return 'too_large';
    case 'wrong_type':
      return 'not_a_picture';
    case 'forbidden_address':
    case 'bad_url':
      return 'not_allowed';
    case 'http_error':
    case 'network':
    case 'too_many_redirects':
      return 'not_reached';
  }
}
