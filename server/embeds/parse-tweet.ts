import type { OtherPost, PostMedia } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { directionOf, languageTag } from '@/newsroom/posts/reading-direction';
import { linkedText } from './linked-text';
import { plainLine } from './plain-text';
import { cannotFetch, type PostOutcome } from './post-draft';
import { draftOf, mediaAt, metricsOf, notShown, pictureAt, type SaidPost, unreadable } from './said-post';
import { Tombstone, Tweet, type TweetMedia, type TweetWords } from './tweet-shape';
import { tweetRuns } from './tweet-text';

/** Reads an answer in the form of X's syndication: the post whole, with its pictures and the post that it quotes. */
export function parseTweet(value: unknown, address: PostAddress, raw: string): PostOutcome {
  if (Tombstone.safeParse(value).success) return notShown(address);
  const tweet = Tweet.safeParse(value).data;
  if (tweet === undefined) return unreadable(address.platform);
  const said = saidIn(tweet);
  if (tweet.note_tweet !== undefined) {
    const { url, authorName, handle, text } = said;
    return cannotFetch('x', 'gave only the beginning of the text', { url, authorName, handle, text });
  }
  return draftOf(said, address, raw);
}

function saidIn(tweet: ReturnType<typeof Tweet.parse>): SaidPost {
  return {
    ...wordsIn(tweet),
    isEdited: tweet.isEdited ?? false,
    metrics: metricsOf({
      likes: tweet.favorite_count,
      replies: tweet.conversation_count,
      reposts: undefined,
      quotes: undefined,
      views: undefined,
    }),
    quoted: tweet.quoted_tweet ? wordsIn(tweet.quoted_tweet) : null,
    answered: tweet.parent ? wordsIn(tweet.parent) : null,
  };
}

function wordsIn(tweet: TweetWords): OtherPost & { platform: 'x' } {
  const { user, id_str } = tweet;
  const language = languageTag(tweet.lang);
  return {
    platform: 'x',
    postId: id_str,
    url: `https://x.com/${user.screen_name}/status/${id_str}`,
    authorName: plainLine(user.name) || user.screen_name,
    handle: user.screen_name,
    ...linkedText(tweetRuns(tweet)),
    language,
    direction: directionOf(language),
    postedOn: new Date(tweet.created_at).toISOString(),
    avatar: pictureAt(user.profile_image_url_https),
    media: tweet.mediaDetails.flatMap(mediaIn),
    warning: '',
  };
}

function mediaIn({ type, media_url_https, ext_alt_text, video_info }: TweetMedia): PostMedia[] {
  const alt = plainLine(ext_alt_text ?? '');
  if (type === 'photo') return mediaAt(media_url_https, { kind: 'picture', alt });
  const films = (video_info?.variants ?? []).filter(({ content_type }) => content_type === 'video/mp4');
  const [best] = films.toSorted((a, b) => (b.bitrate ?? 0) - (a.bitrate ?? 0));
  return mediaAt(media_url_https, { kind: 'video', alt, video: best?.url ?? null });
}
