import { readUrl } from '@/content/read-url';

/** As much of a record as says which post it is of. */
export interface OfPost {
  platform: string;
  postId: string;
  url: string;
}

/** One name for a post, whichever of its addresses was captured: two records of it have the same, two posts never. */
export function originOf({ platform, postId, url }: OfPost): string {
  // Every server counts its posts by itself, and every address on a server of this kind names it.
  const server = platform === 'mastodon' ? readUrl(url)?.host : undefined;
  return server === undefined ? `${platform}:${postId}` : `${platform}:${server}/${postId}`;
}
