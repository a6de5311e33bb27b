import { z } from 'zod';
import { Count, eachGood, ifGood } from './good-parts';

const Author = z.object({
  did: z.string().regex(/^did:[a-z]+:[\w.:%-]+$/),
  handle: z.string().regex(/^[\w.-]{1,253}$/),
  displayName: ifGood(z.string()),
  avatar: ifGood(z.string()),
});

/** Places count the bytes of the text as UTF-8. */
const Facet = z.object({
  index: z.object({ byteStart: z.int().nonnegative(), byteEnd: z.int().nonnegative() }),
  features: eachGood(
    z.object({
      $type: z.string(),
      uri: ifGood(z.string()),
      did: ifGood(z.string()),
      tag: ifGood(z.string()),
    }),
  ),
});

const Words = z.object({
  text: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  langs: eachGood(z.string()),
  facets: eachGood(Facet),
});

const Picture = z.object({ fullsize: z.string(), alt: ifGood(z.string()) });

/** What stands below the words; which of the parts are there depends on `$type`. */
const Embed = z.object({
  images: eachGood(Picture),
  thumbnail: ifGood(z.string()),
  playlist: ifGood(z.string()),
  alt: ifGood(z.string()),
  record: ifGood(z.unknown()),
  media: ifGood(z.unknown()),
});

const Said = { uri: z.string().regex(/^at:\/\/[^/]+\/app\.bsky\.feed\.post\/\w{1,32}$/), author: Author };

const Post = z.object({
  ...Said,
  record: Words,
  embed: ifGood(z.unknown()),
  likeCount: Count,
  repostCount: Count,
  replyCount: Count,
  quoteCount: Count,
});

/** A post inside another one: the same, by other names. */
const Quoted = z.object({ ...Said, value: Words, embeds: z.array(z.unknown()).catch([]).default([]) });

export type BlueskyPost = z.infer<typeof Post>;
export type BlueskyEmbed = z.infer<typeof Embed>;
export type BlueskyWords = z.infer<typeof Words>;
export type BlueskyAuthor = z.infer<typeof Author>;

/** The answer of Bluesky's public interface about one post and the one above it. Strict about who, what and when. */
export const Thread = z.object({
  thread: z.object({ post: Post, parent: ifGood(z.object({ post: Post })) }),
});

/** What it answers in the place of a post that is deleted, or that its author hides from strangers. */
export const NotShown = z.object({
  thread: z.object({
    $type: z.enum(['app.bsky.feed.defs#notFoundPost', 'app.bsky.feed.defs#blockedPost']),
  }),
});

/** What stands below the words of a post. */
export const BelowWords = Embed;

/** The quoted post, alone or beside pictures; anything else that can be quoted is none. */
export const QuotedRecord = z.union([Quoted, z.object({ record: Quoted }).transform(({ record }) => record)]);
