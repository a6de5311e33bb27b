import { canonicalJson } from '@/content/canonical';
import { isOfPhotos, withoutPictures } from '@/content/coverage';
import type { Copy, DocNode } from '@/content/document';
import { type PartHash, partHashes, sha256Hex } from '@/content/hash';
import type { Details } from '@/db/shapes';
import type { Coverage } from '@/newsroom/approvals';

/** One hash for all that readers would get: the same copy under the same details always has the same one. */
export function contentHash({ headline, standfirst, body }: Copy, details: Details): string {
  return sha256Hex(canonicalJson({ copy: { headline, standfirst, body }, details }));
}

/** What the content is for one way of looking at it: as a whole, and part by part. */
export interface Covered {
  hash: string;
  parts: Record<string, string>;
}

/**
 * What the content is, by what approvals look at. Any change changes `everything`; of the others only what they cover.
 * `details` is a part as a whole.
 */
export function coveredBy(copy: Copy, details: Details): Record<Coverage, Covered> {
  const detailsPart: PartHash = ['details', sha256Hex(canonicalJson(details))];
  const whole = partHashes(copy);
  const words = [...partHashes(withoutPictures(copy)), detailsPart];
  const blocks = copy.body.content ?? [];
  const photos = whole.slice(whole.length - blocks.length).filter((_, place) => isPhoto(blocks[place]));
  return {
    everything: { hash: contentHash(copy, details), parts: Object.fromEntries([...whole, detailsPart]) },
    words: inOrder(words),
    photos: inOrder(photos),
  };
}

/** By hashes and order alone: which id a block has is not content. */
function inOrder(parts: readonly PartHash[]): Covered {
  return { hash: sha256Hex(canonicalJson(parts.map(([, hash]) => hash))), parts: Object.fromEntries(parts) };
}

function isPhoto(block: DocNode | undefined): boolean {
  return block !== undefined && isOfPhotos(block);
}
