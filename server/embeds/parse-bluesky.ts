import type { OtherPost, PostMedia } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { directionOf, languageTag } from '@/newsroom/posts/reading-direction';
import {
  BelowWords,
  type BlueskyAuthor,
  type BlueskyPost,
  type BlueskyWords,
  NotShown,
  QuotedRecord,
  Thread,
} from './bluesky-shape';
import { blueskyRuns } from './bluesky-text';
import { linkedText } from './linked-text';
import { plainLine } from './plain-text';
import { cannotFetch, type PostOutcome } from './post-draft';
import { draftOf, mediaAt, metricsOf, notShown, pictureAt, type SaidPost, unreadable } from './said-post';

/** Reads the answer of Bluesky's public interface: the post with its pictures, what it quotes and what it answers. */
export function parseBluesky(value: unknown, address: PostAddress, raw: string): PostOutcome {
  if (NotShown.safeParse(value).success) return notShown(address);
  const thread = Thread.safeParse(value).data?.thread;
  if (thread === undefined) return unreadable(address.platform);
  // Two people may have posts of one id, so the author has to be the one who was asked for.
  if (!isBy(thread.post.author, address)) return cannotFetch('bluesky', 'answered with another post');
  const said = { ...saidIn(thread.post), answered: thread.parent ? saidIn(thread.parent.post) : null };
  return draftOf({ ...said, url: address.canonicalUrl }, address, raw);
}

function isBy({ did, handle }: BlueskyAuthor, { canonicalUrl }: PostAddress): boolean {
  const asked = decodeURIComponent(new URL(canonicalUrl).pathname.split('/')[2] ?? '').toLowerCase();
  return asked === did.toLowerCase() || asked === handle.toLowerCase();
}

function saidIn({ uri, author, record, embed, ...counts }: BlueskyPost): SaidPost {
  const quoted = quotedIn(embed);
  return {
    ...wordsIn({ uri, author, words: record, below: [embed] }),
    isEdited: false,
    metrics: metricsOf({
      likes: counts.likeCount,
      reposts: counts.repostCount,
      replies: counts.replyCount,
      quotes: counts.quoteCount,
      views: undefined,
    }),
    quoted: quoted
      ? wordsIn({ uri: quoted.uri, author: quoted.author, words: quoted.value, below: quoted.embeds })
      : null,
    answered: null,
  };
}

function quotedIn(embed: unknown) {
  return QuotedRecord.safeParse(BelowWords.safeParse(embed).data?.record).data;
}

interface Told {
  uri: string;
  author: BlueskyAuthor;
  words: BlueskyWords;
  below: unknown[];
}

function wordsIn({ uri, author, words, below }: Told): OtherPost & { platform: 'bluesky' } {
  const { did, handle, displayName, avatar } = author;
  const postId = uri.split('/').at(-1) ?? '';
  const language = languageTag(words.langs[0]);
  return {
    platform: 'bluesky',
    postId,
    // An account whose name has come loose is called this by everybody; its number still leads to it.
    url: `https://bsky.app/profile/${handle === 'handle.invalid' ? did : handle}/post/${postId}`,
    authorName: plainLine(displayName ?? '') || handle,
    handle,
    ...linkedText(blueskyRuns(words)),
    language,
    direction: directionOf(language),
    postedOn: new Date(words.createdAt).toISOString(),
    avatar: pictureAt(avatar),
    media: below.flatMap(mediaIn),
    warning: '',
  };
}

function mediaIn(embed: unknown): PostMedia[] {
  const part = BelowWords.safeParse(embed).data;
  if (part === undefined) return [];
  const pictures = part.images.flatMap(({ fullsize, alt }) =>
    mediaAt(fullsize, { kind: 'picture', alt: plainLine(alt ?? '') }),
  );
  const video = mediaAt(part.thumbnail, {
    kind: 'video',
    alt: plainLine(part.alt ?? ''),
    video: part.playlist ?? null,
  });
  // Pictures beside a quoted post lie one step deeper.
  return [...pictures, ...video, ...(part.media === undefined ? [] : mediaIn(part.media))].slice(
    0,
    MOST_MEDIA,
  );
}

const MOST_MEDIA = 10;
