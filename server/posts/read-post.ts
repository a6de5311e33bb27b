import type { PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { findSocialPost } from '@/db/queries/social-post';
import { postsAsDecided } from './as-decided';
import { postView } from './post-view';

/** A social post as its readers would get it from our record, or null. */
export async function readPost(connection: Connection, id: string): Promise<PostView | null> {
  const row = await findSocialPost(connection, id);
  if (!row) return null;
  const views = await postsAsDecided(connection, new Map([[id, postView(row)]]));
  return views.get(id) ?? null;
}
