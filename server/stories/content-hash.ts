import { canonicalJson } from '@/content/canonical';
import type { Copy } from '@/content/document';
import { blockHashes, sha256Hex } from '@/content/hash';
import type { Details } from '@/db/shapes';

/** One hash for all that readers would get: the same copy under the same details always has the same one. */
export function contentHash({ headline, standfirst, body }: Copy, details: Details): string {
  return sha256Hex(canonicalJson({ copy: { headline, standfirst, body }, details }));
}

/** A hash for each part that can change by itself: headline, standfirst, each block, and `details` as a whole. */
export function contentPartHashes(copy: Copy, details: Details): Record<string, string> {
  return { ...blockHashes(copy), details: sha256Hex(canonicalJson(details)) };
}
