import type { PostAddress } from '@/newsroom/posts/post-address';

/** Where X is asked unless `OEMBED_ENDPOINT_X` says otherwise. */
export const X_OEMBED_ENDPOINT = 'https://publish.twitter.com/oembed';

/** The question to ask for one post, or null for a platform that answers only to its own registered apps. */
export function oembedQuestion(address: PostAddress, xEndpoint: string): string | null {
  switch (address.platform) {
    case 'x':
      return ask(xEndpoint, { url: address.givenUrl, omit_script: '1', dnt: '1' });
    case 'bluesky':
      return ask('https://embed.bsky.app/oembed', { url: address.givenUrl });
    case 'tiktok':
      return ask('https://www.tiktok.com/oembed', { url: address.canonicalUrl });
    case 'youtube':
      return ask('https://www.youtube.com/oembed', { url: address.canonicalUrl, format: 'json' });
    case 'mastodon':
      return ask(`${new URL(address.givenUrl).origin}/api/oembed`, { url: address.givenUrl });
    case 'threads':
    case 'instagram':
    case 'facebook':
      return null;
  }
}

function ask(endpoint: string, parameters: Record<string, string>): string {
  return `${endpoint}?${new URLSearchParams(parameters)}`;
}
