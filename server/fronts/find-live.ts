import type { Connection } from '@/db/client';
import { publicationsByIds } from '@/db/queries/publication';
import { photosInStories } from '@/db/queries/publication-media';
import { readPublicPhotos } from '../site/photos';
import { searchStories } from '../site/story-link';
import { type LiveStory, liveStories, smallest } from './live-story';

/** Live stories whose headline holds these words, newest first. */
export async function findLive(connection: Connection, query: string): Promise<LiveStory[]> {
  const found = await searchStories(connection, { query, siteUrl: '' });
  const rows = await publicationsByIds(
    connection,
    found.map(({ id }) => id),
  );
  return liveStories(connection, rows);
}

/** A photo that can stand beside a headline on a front. */
export interface PhotoToChoose {
  id: string;
  /** The address of a small picture. */
  src: string;
}

/** The photos that a live story shows readers at this moment; of any other story none. */
export async function photosOfLive(connection: Connection, storyId: string): Promise<PhotoToChoose[]> {
  const uses = await photosInStories(connection, [storyId]);
  const photos = await readPublicPhotos(
    connection,
    uses.map(({ photoId }) => photoId),
  );
  return uses.flatMap(({ photoId }) => {
    const view = photos.get(photoId)?.view;
    return view ? [{ id: photoId, src: smallest(view) }] : [];
  });
}
