import { canonicalJson } from '@/content/canonical';
import { sha256Hex } from '@/content/hash';
import type { PostMore } from '@/content/post-parts';
import type { CapturedHow } from '@/content/views-of-media';
import type { PostDraft } from './post-draft';

export type { CapturedHow } from '@/content/views-of-media';

/** A social post kept as evidence. It is never changed; a new capture is a new record. */
export interface SocialPostRecord extends PostDraft {
  capturedHow: CapturedHow;
  capturedAt: Date;
  /** The id of the person who captured it; null when the clock did. */
  capturedBy: string | null;
  /** Over the canonical JSON of everything else in the record. */
  sha256: string;
}

export interface Capture {
  capturedBy: string | null;
  capturedAt: Date;
  how: CapturedHow;
}

/** Seals a draft: adds when, how and by whom it was captured, and the hash that any later change would break. */
export function sealPost(draft: PostDraft, { capturedBy, capturedAt, how }: Capture): SocialPostRecord {
  const evidence = { ...draft, capturedHow: how, capturedAt, capturedBy };
  return { ...evidence, sha256: hashOf(evidence) };
}

/** A record as the database gives it back. */
type Stored = Omit<SocialPostRecord, 'platform' | 'more'> & { platform: string; more?: PostMore | null };

/** True when a record still is, letter for letter, what was sealed, in the form in which it was. */
export function isSealIntact({ sha256, ...evidence }: Stored): boolean {
  return hashOf(evidence) === sha256;
}

/*
 * The canonical form is named field by field, so that a column which the table gains later cannot break the hash of
 * what is older than it. The second form is the first one with `more`, which says its own number.
 */
function hashOf(evidence: Omit<Stored, 'sha256'>): string {
  const { platform, postId, url, authorName, handle, text, language, direction, postedOn, raw } = evidence;
  const words = { platform, postId, url, authorName, handle, text, language, direction, postedOn, raw };
  const { capturedHow, capturedBy, more } = evidence;
  const capture = { capturedHow, capturedBy, capturedAt: evidence.capturedAt.toISOString() };
  return sha256Hex(canonicalJson({ ...words, ...capture, ...(more && { more }) }));
}
