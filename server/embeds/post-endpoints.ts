import type { Platform, PostAddress } from '@/newsroom/posts/post-address';

/** How a platform is asked: its oEmbed, its public interface, or what the post's own page says of itself. */
export type Way = 'oembed' | 'api' | 'page';

/** One question to a platform. */
export interface Question {
  way: Way;
  url: string;
}

/** What is asked instead of a platform's own, by `OEMBED_ENDPOINT_<PLATFORM>`. */
export type EndpointOverrides = Partial<Record<Platform, string | undefined>>;

/**
 * The questions for one post in the order in which they are asked, until one is answered whole; none for a platform
 * whose terms do not let anybody keep what it answers (decision 17). An override takes the place of all of them: a
 * pattern like those below, or a bare address, to which `url` is added. What it answers says by itself what it is.
 */
export function questionsFor(address: PostAddress, overrides: EndpointOverrides = {}): Question[] {
  const override = overrides[address.platform];
  const asked = override === undefined ? PATTERNS[address.platform] : [overriding(override, address)];
  return asked.map(([way, pattern]) => ({ way, url: fillIn(pattern, address) }));
}

type Pattern = readonly [Way, string];

/*
 * {given}: the address as the person gave it; {url}: the canonical one; {id}: the post's id; {name}: the author's name
 * in the address; {server}: the origin of the address.
 */
const PATTERNS: Record<Platform, readonly Pattern[]> = {
  x: [['oembed', 'https://publish.twitter.com/oembed?url={given}&omit_script=1&dnt=1']],
  bluesky: [
    [
      'api',
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://{name}/app.bsky.feed.post/{id}&depth=0&parentHeight=1',
    ],
    ['oembed', 'https://embed.bsky.app/oembed?url={given}'],
  ],
  mastodon: [
    ['api', '{server}/api/v1/statuses/{id}'],
    ['oembed', '{server}/api/oembed?url={given}'],
    ['page', '{given}'],
  ],
  tiktok: [['oembed', 'https://www.tiktok.com/oembed?url={url}']],
  youtube: [['oembed', 'https://www.youtube.com/oembed?url={url}&format=json']],
  threads: [],
  instagram: [],
  facebook: [],
};

function overriding(endpoint: string, { platform }: PostAddress): Pattern {
  if (/\{\w+\}/.test(endpoint)) return ['oembed', endpoint];
  const question = platform === 'x' ? 'url={given}&omit_script=1&dnt=1' : 'url={url}';
  return ['oembed', `${endpoint}${endpoint.includes('?') ? '&' : '?'}${question}`];
}

function fillIn(pattern: string, address: PostAddress): string {
  const { origin, pathname } = new URL(address.givenUrl);
  const parts: Record<string, string> = {
    given: encoded(address.givenUrl),
    url: encoded(address.canonicalUrl),
    id: encoded(address.postId),
    name: encoded(pathname.split('/')[2] ?? ''),
    server: origin,
  };
  // The page itself is asked at its address, not with it.
  if (pattern === '{given}') return address.givenUrl;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

// As a form writes it: colons of an identifier (did:plc:…) may not be taken for a scheme.
function encoded(part: string): string {
  return new URLSearchParams({ part }).toString().slice('part='.length);
}
