import { canonicalJson } from '@/content/canonical';
import { onlyPhotos, withoutPictures } from '@/content/coverage';
import type { Copy } from '@/content/document';
import { blockHashes, hashOf, sha256Hex } from '@/content/hash';
import type { Details } from '@/db/shapes';
import type { Coverage } from '@/newsroom/approvals';

/** One hash for all that readers would get: the same copy under the same details always has the same one. */
export function contentHash({ headline, standfirst, body }: Copy, details: Details): string {
  return sha256Hex(canonicalJson({ copy: { headline, standfirst, body }, details }));
}

/** A hash for each part that can change by itself: headline, standfirst, each block, and `details` as a whole. */
export function contentPartHashes(copy: Copy, details: Details): Record<string, string> {
  return { ...blockHashes(copy), details: detailsHash(details) };
}

/** What the content is for one way of looking at it: as a whole, and part by part. */
export interface Covered {
  hash: string;
  parts: Record<string, string>;
}

/** What the content is, by what approvals look at. Any change changes `everything`; of the others only what they cover. */
export function coveredBy(copy: Copy, details: Details): Record<Coverage, Covered> {
  const words = withoutPictures(copy);
  const photos = onlyPhotos(copy);
  const { headline, standfirst, body } = words;
  return {
    everything: { hash: contentHash(copy, details), parts: contentPartHashes(copy, details) },
    words: {
      hash: listHash([headline, standfirst, ...(body.content ?? [])].map(hashOf), detailsHash(details)),
      parts: contentPartHashes(words, details),
    },
    photos: { hash: listHash(photos.map(hashOf)), parts: photoParts(copy, photos.length) },
  };
}

// Photos are named among all the blocks, so that a part is the same block in every way of looking.
function photoParts(copy: Copy, count: number): Record<string, string> {
  if (count === 0) return {};
  const hashes = new Set(onlyPhotos(copy).map(hashOf));
  return Object.fromEntries(Object.entries(blockHashes(copy)).filter(([, hash]) => hashes.has(hash)));
}

function detailsHash(details: Details): string {
  return sha256Hex(canonicalJson(details));
}

function listHash(hashes: readonly string[], ...more: string[]): string {
  return sha256Hex(canonicalJson([...hashes, ...more]));
}
