import type { Silence } from '@/newsroom/posts/finding';
import { PLATFORM_NAMES, type Platform } from '@/newsroom/posts/post-address';
import { type Refusal, refuse } from '@/newsroom/refusal';

/** A social post as it was fetched or typed, before it is sealed into a record. All of it is plain text. */
export interface PostDraft {
  platform: Platform;
  postId: string;
  /** The canonical address. */
  url: string;
  authorName: string;
  /** Without the leading @; empty where the platform has none. */
  handle: string;
  text: string;
  /** A language tag such as `en`, or null when nobody said. */
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  /** An ISO date. */
  postedOn: string;
  /** The platform's answer, letter for letter; null for a post typed by hand. */
  raw: string | null;
}

/** What the platform did tell of a post that could not be fetched whole, to fill the fields typed by hand. */
export type KnownPart = { url: string } & Partial<
  Pick<PostDraft, 'authorName' | 'handle' | 'text' | 'postedOn'>
>;

export type PostOutcome =
  | { ok: true; value: PostDraft }
  | (Refusal & { known?: KnownPart; silence?: Silence });

/** The longest parts of a post that are kept; a longer one is refused, never cut. */
export const LONGEST = { authorName: 200, handle: 260, text: 25_000 };

/** A post that cannot be fetched, with what is known of it, so that the dialog can offer the rest by hand. */
export function cannotFetch(
  platform: Platform,
  why: string,
  known?: KnownPart,
): Refusal & { known?: KnownPart } {
  const refusal = refuse('unavailable', `${PLATFORM_NAMES[platform]} ${why}; type the post by hand.`);
  return known === undefined ? refusal : { ...refusal, known };
}
