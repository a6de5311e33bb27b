import type { OtherPost, PostMedia } from '@/content/post-parts';
import type { PostAddress } from '@/newsroom/posts/post-address';
import { directionOf, languageTag } from '@/newsroom/posts/reading-direction';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { linkedText } from './linked-text';
import { plainLine } from './plain-text';
import type { PostOutcome } from './post-draft';
import { readStatusHtml } from './post-html';
import { draftOf, mediaAt, metricsOf, notShown, pictureAt, type SaidPost, unreadable } from './said-post';
import { Status, type StatusAttachment, type StatusWords } from './status-shape';

/**
 * Reads a status of Mastodon's public interface. What it answers has to be asked for by its id, which the outcome
 * names. The server asked cannot give the post another address or author's name than the ones it was asked under.
 */
export function parseStatus(value: unknown, address: PostAddress, raw: string): PostOutcome {
  const status = Status.safeParse(value).data;
  if (status === undefined) return unreadable(address.platform);
  if (status.visibility === 'private' || status.visibility === 'direct') return notShown(address);
  const said = saidIn(status, new URL(address.canonicalUrl));
  if (said === null) return unreadable(address.platform);
  const handle = address.handle ?? said.handle;
  const outcome = draftOf({ ...said, handle, url: address.canonicalUrl }, address, raw);
  if (!outcome.ok || status.in_reply_to_id === undefined) return outcome;
  return { ...outcome, answersId: status.in_reply_to_id };
}

/** The same for a post that stands inside another one's record; null when it is not there for everybody. */
export function otherStatus(value: unknown, { canonicalUrl }: PostAddress): OtherPost | null {
  const status = Status.safeParse(value).data;
  if (status === undefined || status.visibility === 'private' || status.visibility === 'direct') return null;
  return wordsIn(status, new URL(canonicalUrl));
}

function saidIn(status: ReturnType<typeof Status.parse>, server: URL): SaidPost | null {
  const words = wordsIn(status, server);
  if (words === null) return null;
  return {
    ...words,
    isEdited: status.edited_at !== undefined,
    metrics: metricsOf({
      likes: status.favourites_count,
      reposts: status.reblogs_count,
      replies: status.replies_count,
      quotes: status.quotes_count,
      views: undefined,
    }),
    quoted: status.quote ? wordsIn(status.quote.quoted_status, server) : null,
    answered: null,
  };
}

function wordsIn(status: StatusWords, server: URL): (OtherPost & { platform: 'mastodon' }) | null {
  const { account, id } = status;
  const runs = readStatusHtml(status.content);
  if (runs === null) return null;
  const language = languageTag(status.language);
  const handle = account.acct.includes('@') ? account.acct : `${account.acct}@${server.host}`;
  return {
    platform: 'mastodon',
    postId: id,
    url: addressOf(status, server),
    authorName: plainLine(account.display_name ?? '') || handle,
    handle,
    ...linkedText(runs),
    language,
    direction: directionOf(language),
    postedOn: new Date(status.created_at).toISOString(),
    avatar: pictureAt(account.avatar_static ?? account.avatar),
    media: status.media_attachments.flatMap(mediaIn).slice(0, MOST_MEDIA),
    warning: plainLine(status.spoiler_text ?? ''),
  };
}

// What a server says of itself may lead anywhere; an address that is no post's is made from the server's own.
function addressOf({ url, account, id }: StatusWords, server: URL): string {
  const told = url === undefined ? null : recognisePost(url);
  return told?.ok && told.value.platform === 'mastodon'
    ? told.value.canonicalUrl
    : `${server.origin}/@${account.acct}/${id}`;
}

const MOST_MEDIA = 16;

function mediaIn({ type, url, preview_url, description }: StatusAttachment): PostMedia[] {
  const alt = plainLine(description ?? '');
  if (type === 'image') return mediaAt(url ?? preview_url, { kind: 'picture', alt });
  return mediaAt(preview_url, { kind: 'video', alt, video: url ?? null });
}
