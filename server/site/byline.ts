import type { BylineRow } from '@/db/queries/publication';
import { followLine, profileUrl } from '@/newsroom/byline';
import { authorPath } from './addresses';

/** An author as readers meet them: the page with their stories, and where else they can be followed. */
export interface BylineView {
  name: string;
  href: string;
  bio: string;
  /** Null when the profile names no platform, or a handle that the platform cannot have. */
  follow: { line: string; url: string } | null;
}

export function bylineView(row: Omit<BylineRow, 'storyId'>): BylineView {
  return { name: row.name, href: authorPath(row.slug), bio: row.bio, follow: followView(row) };
}

function followView({
  name,
  socialPlatform,
  socialHandle,
}: Omit<BylineRow, 'storyId'>): BylineView['follow'] {
  if (!socialPlatform || !socialHandle) return null;
  const url = profileUrl({ platform: socialPlatform, handle: socialHandle });
  return url === null ? null : { line: followLine({ name, platform: socialPlatform }), url };
}
