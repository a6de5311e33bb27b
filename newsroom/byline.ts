export type SocialPlatform =
  | 'x'
  | 'bluesky'
  | 'mastodon'
  | 'threads'
  | 'instagram'
  | 'facebook'
  | 'linkedin'
  | 'youtube';

export interface SocialProfile {
  platform: SocialPlatform;
  /** As `parseHandle` returns it: without a leading @. */
  handle: string;
}

interface Platform {
  name: string;
  handle: RegExp;
  url: (handle: string) => string;
}

// A host name with at least one dot: no port, no address in numbers, nothing that could change where a link leads.
const HOST = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]';

const PLATFORMS: Readonly<Record<SocialPlatform, Platform>> = {
  x: { name: 'X', handle: /^\w{1,15}$/, url: (handle) => `https://x.com/${handle}` },
  bluesky: {
    name: 'Bluesky',
    handle: new RegExp(`^${HOST}$`, 'i'),
    url: (handle) => `https://bsky.app/profile/${handle}`,
  },
  mastodon: {
    name: 'Mastodon',
    handle: new RegExp(`^\\w(?:[\\w.-]{0,62}\\w)?@${HOST}$`, 'i'),
    url: mastodonUrl,
  },
  threads: {
    name: 'Threads',
    handle: /^[\w.]{1,30}$/,
    url: (handle) => `https://www.threads.com/@${handle}`,
  },
  instagram: {
    name: 'Instagram',
    handle: /^[\w.]{1,30}$/,
    url: (handle) => `https://www.instagram.com/${handle}/`,
  },
  facebook: {
    name: 'Facebook',
    handle: /^[a-z0-9.]{1,50}$/i,
    url: (handle) => `https://www.facebook.com/${handle}`,
  },
  linkedin: {
    name: 'LinkedIn',
    handle: /^[a-z0-9-]{3,100}$/i,
    url: (handle) => `https://www.linkedin.com/in/${handle}/`,
  },
  youtube: {
    name: 'YouTube',
    handle: /^[\w.-]{3,30}$/,
    url: (handle) => `https://www.youtube.com/@${handle}`,
  },
};

export function isSocialPlatform(value: unknown): value is SocialPlatform {
  return typeof value === 'string' && Object.hasOwn(PLATFORMS, value);
}

/** All platforms a byline profile can name. */
export const SOCIAL_PLATFORMS: readonly SocialPlatform[] = Object.keys(PLATFORMS).filter(isSocialPlatform);

/** The platform as readers know it; what was once Twitter is X. */
export function platformName(platform: SocialPlatform): string {
  return PLATFORMS[platform].name;
}

/** The handle as it is kept (no spaces around, no leading @), or null when the platform has no such handles. */
export function parseHandle(platform: SocialPlatform, typed: string): string | null {
  const handle = typed.trim().replace(/^@/, '');
  // Nothing but dots would climb to another page of the platform.
  return PLATFORMS[platform].handle.test(handle) && !/^\.+$/.test(handle) ? handle : null;
}

/** Where readers find this profile, or null when the handle is not one; it never leads anywhere but to the platform. */
export function profileUrl({ platform, handle }: SocialProfile): string | null {
  const parsed = parseHandle(platform, handle);
  return parsed === null ? null : PLATFORMS[platform].url(parsed);
}

/** The line below a story that leads to its author's profile: "Follow Penny Starr on X". */
export function followLine({ name, platform }: { name: string; platform: SocialPlatform }): string {
  return `Follow ${name} on ${platformName(platform)}`;
}

function mastodonUrl(handle: string): string {
  const [user, server] = handle.split('@');
  return `https://${server}/@${user}`;
}
