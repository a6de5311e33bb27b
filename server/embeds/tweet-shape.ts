import { z } from 'zod';
import { Count, eachGood, ifGood } from './good-parts';

const Place = z.tuple([z.int(), z.int()]);
const ScreenName = z.string().regex(/^\w{1,20}$/);

const Entities = z.object({
  hashtags: eachGood(z.object({ indices: Place, text: z.string().min(1) })),
  symbols: eachGood(z.object({ indices: Place, text: z.string().min(1) })),
  user_mentions: eachGood(z.object({ indices: Place, screen_name: ScreenName })),
  urls: eachGood(
    z.object({ indices: Place, url: z.string().min(1), expanded_url: z.string(), display_url: z.string() }),
  ),
});

const Variant = z.object({ content_type: z.string(), url: z.string(), bitrate: ifGood(z.number()) });

const Media = z.object({
  type: z.enum(['photo', 'video', 'animated_gif']),
  media_url_https: z.string(),
  /** The short address in the text that stands for the picture. */
  url: ifGood(z.string().min(1)),
  ext_alt_text: ifGood(z.string()),
  video_info: ifGood(z.object({ variants: eachGood(Variant) })),
});

const nothingMarked = { hashtags: [], symbols: [], user_mentions: [], urls: [] };

const Words = z.object({
  id_str: z.string().regex(/^\d{1,20}$/),
  text: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  lang: ifGood(z.string()),
  user: z.object({
    name: z.string(),
    screen_name: ScreenName,
    profile_image_url_https: ifGood(z.string()),
  }),
  entities: Entities.catch(nothingMarked).default(nothingMarked),
  mediaDetails: eachGood(Media),
  favorite_count: Count,
  conversation_count: Count,
  isEdited: ifGood(z.boolean()),
  /** There when the text is only the beginning of a longer one. */
  note_tweet: z.unknown().optional(),
});

export type TweetWords = z.infer<typeof Words>;
export type TweetMedia = z.infer<typeof Media>;

/**
 * A post as X's syndication tells it. Strict about who wrote what and when; a decoration that is not as it should be is
 * left out.
 */
export const Tweet = Words.extend({ quoted_tweet: ifGood(Words), parent: ifGood(Words) });

/** What X says in the place of a post that it does not show. */
export const Tombstone = z.object({ __typename: z.literal('TweetTombstone') });
