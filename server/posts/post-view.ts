import type { PostView } from '@/content/views-of-media';
import type { SocialPostRow } from '@/db/queries/social-post';

/** A record as pages draw it. */
export function postView(row: Omit<SocialPostRow, 'raw' | 'sha256' | 'capturedBy' | 'postId'>): PostView {
  return {
    id: row.id,
    platform: row.platform,
    url: row.url,
    authorName: row.authorName,
    handle: row.handle,
    text: row.text,
    language: row.language,
    direction: row.direction,
    postedOn: row.postedOn,
    capturedAt: row.capturedAt.toISOString(),
    capturedHow: row.capturedHow,
  };
}
