import { canonicalJson } from '@/content/canonical';
import { sha256Hex } from '@/content/hash';
import type { PostDraft } from './post-draft';

export type CapturedHow = 'oembed' | 'by_hand';

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
type Stored = Omit<SocialPostRecord, 'platform'> & { platform: string };

/** True when a record still is, letter for letter, what was sealed. */
export function isSealIntact({ sha256, ...evidence }: Stored): boolean {
  return hashOf(evidence) === sha256;
}

function hashOf(evidence: Omit<Stored, 'sha256'>): string {
  return sha256Hex(canonicalJson({ ...evidence, capturedAt: evidence.capturedAt.toISOString() }));
}
