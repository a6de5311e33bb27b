import { canonicalJson } from '@/content/canonical';
import { sha256Hex } from '@/content/hash';
import type { EmbedDraft } from './embed-draft';

export type EmbedCapturedHow = 'oembed' | 'page' | 'by_hand';

/** An embed as it is kept: what was said of it, its poster in our library, and by whom, when and how it was asked. */
export interface EmbedEvidence extends Omit<EmbedDraft, 'posterUrl'> {
  posterPhotoId: string | null;
  capturedHow: EmbedCapturedHow;
  capturedAt: Date;
  /** The id of the person who captured it. */
  capturedBy: string;
}

/** Adds the hash, over the canonical JSON of everything else, that any later change would break. */
export function sealEmbed(evidence: EmbedEvidence): EmbedEvidence & { sha256: string } {
  return { ...evidence, sha256: hashOf(evidence) };
}

/** True when a record still is, letter for letter, what was sealed. */
export function isEmbedSealIntact({ sha256, ...evidence }: EmbedEvidence & { sha256: string }): boolean {
  return hashOf(evidence) === sha256;
}

function hashOf(evidence: EmbedEvidence): string {
  return sha256Hex(canonicalJson({ ...evidence, capturedAt: evidence.capturedAt.toISOString() }));
}
