import type { BylineRow } from '@/db/queries/publication';
import type { PublicAuthor } from '@/db/queries/publication-place';
import { followLine, profileUrl, type SocialProfile } from '@/newsroom/byline';
import { portraitUrl } from '../media/media-keys';
import { authorPath } from './addresses';

/** An author as readers meet them: the page with their stories, and where else they can be followed. */
export interface BylineView {
  name: string;
  href: string;
  bio: string;
  /** Null when the profile names no platform, or a handle that the platform cannot have. */
  follow: FollowView | null;
  /** Their portrait, a square; null: none. */
  picture: PortraitView | null;
}

export interface PortraitView {
  path: string;
  side: number;
}

export interface FollowView {
  line: string;
  url: string;
}

/** An author on the page with their stories, with everywhere that they can be followed. */
export interface AuthorView extends BylineView {
  alsoOn: FollowView[];
}

export function authorView(author: PublicAuthor): AuthorView {
  const { name, moreSocial } = author;
  return { ...bylineView(author), alsoOn: (moreSocial ?? []).flatMap((each) => followOn(name, each) ?? []) };
}

export function bylineView(row: Omit<BylineRow, 'storyId'>): BylineView {
  return {
    name: row.name,
    href: authorPath(row.slug),
    bio: row.bio,
    follow: followView(row),
    picture: portraitView(row),
  };
}

function portraitView({ picture }: Pick<BylineRow, 'picture'>): PortraitView | null {
  return picture && { path: portraitUrl(picture.key), side: picture.side };
}

function followView({
  name,
  socialPlatform,
  socialHandle,
}: Omit<BylineRow, 'storyId'>): BylineView['follow'] {
  if (!socialPlatform || !socialHandle) return null;
  return followOn(name, { platform: socialPlatform, handle: socialHandle });
}

function followOn(name: string, profile: SocialProfile): FollowView | null {
  const url = profileUrl(profile);
  return url === null ? null : { line: followLine({ name, platform: profile.platform }), url };
}
