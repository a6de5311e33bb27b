import type { Platform } from './post-address';

/** One way in which a platform writes the address of a post. */
export interface PostShape {
  /** Only on this host, where a platform has several. */
  host?: string;
  /** Names what it finds: `id`, `name`, `server`, `group`. */
  path: RegExp;
  /** Where the id is in the query instead of in the path. */
  idParameter?: string;
  canonical(parts: Parts, url: URL): string;
  handle?(parts: Parts, url: URL): string | undefined;
}

/** The named groups of a path. */
export type Parts = Partial<Record<string, string>>;

const nameInPath = (parts: Parts) => parts.name;

const youtubeWatch = (parts: Parts) => `https://www.youtube.com/watch?v=${parts.id}`;
const YOUTUBE_ID = '(?<id>[A-Za-z0-9_-]{6,20})';

/** Every shape by platform, tried in order. */
export const POST_SHAPES: Record<Platform, readonly PostShape[]> = {
  x: [
    {
      path: /^\/i\/(?:web\/)?status\/(?<id>\d{1,20})\/?$/,
      canonical: (parts) => `https://x.com/i/status/${parts.id}`,
    },
    {
      path: /^\/(?<name>\w{1,20})\/status(?:es)?\/(?<id>\d{1,20})(?:\/(?:photo|video)\/\d)?\/?$/,
      canonical: (parts) => `https://x.com/${parts.name}/status/${parts.id}`,
      handle: nameInPath,
    },
  ],
  bluesky: [
    {
      path: /^\/profile\/(?<name>[\w.:-]{1,253})\/post\/(?<id>[a-z0-9]{1,32})\/?$/i,
      canonical: (parts) => `https://bsky.app/profile/${parts.name}/post/${parts.id}`,
      handle: (parts) => (parts.name?.startsWith('did:') ? undefined : parts.name),
    },
  ],
  mastodon: [
    {
      path: /^\/(?:web\/)?@(?<name>\w[\w.-]{0,63})(?:@(?<server>[\w.-]{1,253}))?\/(?<id>\d{1,24})\/?$/,
      canonical: (parts, url) => {
        const account = parts.server === undefined ? parts.name : `${parts.name}@${parts.server}`;
        return `https://${url.host}/@${account}/${parts.id}`;
      },
      handle: (parts, url) => `${parts.name}@${parts.server ?? url.host}`,
    },
    {
      path: /^\/users\/(?<name>\w[\w.-]{0,63})\/statuses\/(?<id>\d{1,24})\/?$/,
      canonical: (parts, url) => `https://${url.host}/@${parts.name}/${parts.id}`,
      handle: (parts, url) => `${parts.name}@${url.host}`,
    },
  ],
  threads: [
    {
      path: /^\/@(?<name>[\w.]{1,30})\/post\/(?<id>[\w-]{5,30})(?:\/media)?\/?$/,
      canonical: (parts) => `https://www.threads.com/@${parts.name}/post/${parts.id}`,
      handle: nameInPath,
    },
  ],
  instagram: [
    {
      path: /^\/(?:(?<name>[\w.]{1,30})\/)?(?:p|reels?|tv)\/(?<id>[\w-]{5,40})\/?$/,
      canonical: (parts) => `https://www.instagram.com/p/${parts.id}/`,
      handle: nameInPath,
    },
  ],
  facebook: [
    {
      path: /^\/groups\/(?<group>[\w.]{1,80})\/(?:posts|permalink)\/(?<id>\d{5,25})\/?$/,
      canonical: (parts) => `https://www.facebook.com/groups/${parts.group}/posts/${parts.id}`,
    },
    {
      path: /^\/(?<name>[\w.-]{1,80})\/(?<kind>posts|videos)\/(?:[^/]+\/)?(?<id>\d{5,25}|pfbid\w{5,100})\/?$/,
      canonical: (parts) => `https://www.facebook.com/${parts.name}/${parts.kind}/${parts.id}`,
      handle: nameInPath,
    },
    {
      path: /^\/reel\/(?<id>\d{5,25})\/?$/,
      canonical: (parts) => `https://www.facebook.com/reel/${parts.id}`,
    },
    {
      path: /^\/share\/(?<kind>[prv])\/(?<id>\w{5,40})\/?$/,
      canonical: (parts) => `https://www.facebook.com/share/${parts.kind}/${parts.id}`,
    },
    {
      path: /^\/watch\/?$/,
      idParameter: 'v',
      canonical: (parts) => `https://www.facebook.com/watch/?v=${parts.id}`,
    },
    {
      path: /^\/photo(?:\.php)?\/?$/,
      idParameter: 'fbid',
      canonical: (parts) => `https://www.facebook.com/photo/?fbid=${parts.id}`,
    },
    {
      path: /^\/(?:permalink|story)\.php$/,
      idParameter: 'story_fbid',
      canonical: (parts, url) => {
        const owner = encodeURIComponent(url.searchParams.get('id') ?? '');
        return `https://www.facebook.com/permalink.php?story_fbid=${parts.id}&id=${owner}`;
      },
    },
  ],
  tiktok: [
    {
      path: /^\/@(?<name>[\w.]{1,30})\/(?<kind>video|photo)\/(?<id>\d{5,25})\/?$/,
      canonical: (parts) => `https://www.tiktok.com/@${parts.name}/${parts.kind}/${parts.id}`,
      handle: nameInPath,
    },
  ],
  youtube: [
    { path: /^\/watch\/?$/, idParameter: 'v', canonical: youtubeWatch },
    { path: new RegExp(`^/(?:shorts|live|embed)/${YOUTUBE_ID}/?$`), canonical: youtubeWatch },
    { host: 'youtu.be', path: new RegExp(`^/${YOUTUBE_ID}/?$`), canonical: youtubeWatch },
  ],
};
