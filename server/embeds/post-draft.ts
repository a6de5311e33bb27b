import type { PostMore, PostWords } from '@/content/post-parts';
import type { Silence } from '@/newsroom/posts/finding';
import { PLATFORM_NAMES, type Platform } from '@/newsroom/posts/post-address';
import { type Refusal, refuse } from '@/newsroom/refusal';
import type { Way } from './post-endpoints';

/** A social post as it was fetched or typed, before it is sealed into a record. All of it is plain text. */
export interface PostDraft extends PostWords {
  platform: Platform;
  /** Left out only by what seals a record of the first form. */
  more?: PostMore;
  /** The platform's answer, letter for letter; null for a post typed by hand. */
  raw: string | null;
}

/** What the platform did tell of a post that could not be fetched whole, to fill the fields typed by hand. */
export type KnownPart = { url: string } & Partial<
  Pick<PostDraft, 'authorName' | 'handle' | 'text' | 'postedOn'>
>;

export type PostOutcome =
  | {
      ok: true;
      value: PostDraft;
      /** By which of the platform's ways it came; by oEmbed when nothing is said. */
      way?: Way;
      /** The post that this one answers, where it has to be asked for by its id. */
      answersId?: string;
    }
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
