import { LIMITS } from '../limits';

/**
 * How much may come in at once. A paste travels to the newsroom in one piece, so it must be smaller than the largest
 * piece that live editing takes (server/live/limits.ts); a test holds the two together.
 */
export const IMPORT_LIMITS = {
  /** Of markup, without the pictures in it. */
  markup: 8_000_000,
  /** Pictures that are written out in the markup. */
  pictures: 200_000_000,
  /** Of Rich Text beside the markup; Word writes each picture twice, and the second time large. */
  richText: 400_000_000,
  /** As it will be sent: words, and what carries them. */
  bytes: 1_800_000,
  /** Of text in one story. */
  characters: LIMITS.characters,
  parts: LIMITS.nodes,
  blocks: 10_000,
  /** A document file as it lies on the disk, and unpacked. */
  file: 100_000_000,
  unpacked: 300_000_000,
  /** Files inside a document file. */
  entries: 5_000,
} as const;

/** A number of characters or bytes as people say it. */
export function inMegabytes(count: number): string {
  return `${Math.max(0.1, count / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
