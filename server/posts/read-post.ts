import type { PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { findSocialPost } from '@/db/queries/social-post';
import { postView } from './post-view';

/** The archived record of a social post, or null. */
export async function readPost(connection: Connection, id: string): Promise<PostView | null> {
  const row = await findSocialPost(connection, id);
  return row && postView(row);
}
