import { readUrl } from '@/content/read-url';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { Platform, PostAddress } from './post-address';
import { type Parts, POST_SHAPES, type PostShape } from './post-shapes';

/**
 * Recognises the address of one social post and brings it into its canonical form; tracking parameters fall away.
 * Refuses everything else, profiles and short links included, with a sentence that names what is accepted.
 */
export function recognisePost(address: string): Outcome<PostAddress> {
  const url = webAddress(address);
  const found = url === null ? null : matchShape(url);
  return found === null ? refuse('invalid', NOT_A_POST) : grant(found);
}

const NOT_A_POST =
  'This is not the address of a post; use one from X, Bluesky, Mastodon, Threads, Instagram, Facebook, TikTok or ' +
  'YouTube, such as https://x.com/name/status/123.';

const LONGEST_ADDRESS = 2_048;

function webAddress(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ADDRESS) return null;
  // People copy addresses without their scheme from a browser's bar.
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = readUrl(whole);
  if (url === null || url.username !== '' || url.password !== '') return null;
  // An old link with http is asked over https; only a server on a port of its own may have no TLS.
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function matchShape(url: URL): PostAddress | null {
  const house = PLATFORM_OF_HOST.get(url.hostname);
  // Mastodon has no host of its own: any server that is not another platform's may be one.
  const platform = house ?? 'mastodon';
  if (house === undefined ? !NAMED_HOST.test(url.hostname) : url.port !== '') return null;
  for (const shape of POST_SHAPES[platform]) {
    const post = matchOne(url, platform, shape);
    if (post !== null) return post;
  }
  return null;
}

function matchOne(url: URL, platform: Platform, shape: PostShape): PostAddress | null {
  if (shape.host !== undefined && shape.host !== url.hostname) return null;
  const match = shape.path.exec(url.pathname);
  if (match === null) return null;
  const parts: Parts = match.groups ?? {};
  const postId = parts.id ?? url.searchParams.get(shape.idParameter ?? '') ?? '';
  if (!/^[\w-]{1,200}$/.test(postId)) return null;
  const canonicalUrl = shape.canonical({ ...parts, id: postId }, url);
  const givenUrl = shape.idParameter === undefined ? url.origin + url.pathname : canonicalUrl;
  return { platform, postId, canonicalUrl, givenUrl, handle: shape.handle?.(parts, url) ?? null };
}

// A name of the open internet: no address in numbers and no machine of our own network.
const NAMED_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

const HOSTS: Record<Exclude<Platform, 'mastodon'>, readonly string[]> = {
  x: [
    'x.com',
    'www.x.com',
    'mobile.x.com',
    'twitter.com',
    'www.twitter.com',
    'mobile.twitter.com',
    'm.twitter.com',
  ],
  bluesky: ['bsky.app', 'www.bsky.app'],
  threads: ['threads.com', 'www.threads.com', 'threads.net', 'www.threads.net'],
  instagram: ['instagram.com', 'www.instagram.com', 'm.instagram.com'],
  facebook: ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'mbasic.facebook.com', 'web.facebook.com'],
  tiktok: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
  youtube: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
};

const PLATFORM_OF_HOST = new Map<string, Platform>(
  (Object.keys(HOSTS) as (keyof typeof HOSTS)[]).flatMap((platform) =>
    HOSTS[platform].map((host): [string, Platform] => [host, platform]),
  ),
);
