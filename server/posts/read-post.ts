import { picturesOf } from '@/content/post-parts';
import type { PhotoView, PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { isPostOpen } from '@/db/queries/sealed-post';
import { findSocialPost, type SocialPostRow } from '@/db/queries/social-post';
import type { Actor } from '@/newsroom/actor';
import { storyReader } from '@/newsroom/story-reader';
import { readPhoto } from '../photos/read-photo';
import { postsAsDecided } from './as-decided';
import { postView } from './post-view';

/** A social post in a story as the desk sees it: as readers would get it by the decision that holds, or null. */
export async function readPost(connection: Connection, id: string): Promise<PostView | null> {
  const row = await findSocialPost(connection, id);
  if (!row) return null;
  const views = await postsAsDecided(connection, new Map([[id, await viewWithPhotos(connection, row)]]));
  return views.get(id) ?? null;
}

/** As `readPost`, for somebody who asks by its id: what stands in sealed stories of others is not there. */
export async function readOpenPost(
  connection: Connection,
  { id, actor }: { id: string; actor: Actor },
): Promise<PostView | null> {
  return (await isPostOpen(connection, id, storyReader(actor))) ? readPost(connection, id) : null;
}

/** The whole record as the desk keeps it, its screenshot included. Never for readers. */
export async function viewWithPhotos(
  connection: Connection,
  row: Omit<SocialPostRow, 'raw' | 'sha256' | 'capturedBy' | 'postId'>,
): Promise<PostView> {
  const { more } = row;
  if (!more) return postView(row);
  const shown = picturesOf(more).map((picture) => picture.photoId);
  const photos = new Map<string, PhotoView>();
  for (const id of new Set([...shown, more.screenshotPhotoId])) {
    const photo = id === null ? null : await readPhoto(connection, id);
    if (photo) photos.set(photo.id, photo.view);
  }
  const view = postView(row, (id) => photos.get(id));
  const screenshot = photos.get(more.screenshotPhotoId ?? '');
  return view.more && screenshot ? { ...view, more: { ...view.more, screenshot } } : view;
}
