/** Where a social post can come from. */
export type Platform =
  | 'x'
  | 'bluesky'
  | 'mastodon'
  | 'threads'
  | 'instagram'
  | 'facebook'
  | 'tiktok'
  | 'youtube';

/** The address of one post, recognised and brought into one form. */
export interface PostAddress {
  platform: Platform;
  postId: string;
  /** The one address we keep and show for this post. */
  canonicalUrl: string;
  /** As the person gave it, without tracking parameters: the form in which the platform is asked. */
  givenUrl: string;
  /** Without the leading @; null when the address does not tell it. */
  handle: string | null;
}

/** The platform's name as it is written in a sentence. */
export const PLATFORM_NAMES: Record<Platform, string> = {
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
};
