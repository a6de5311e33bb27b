import { and, eq, exists, inArray } from 'drizzle-orm';
import { storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { photo, publicationPhoto, socialPost } from '../schema';
import { noteShown } from '../shown';

const photoColumns = {
  id: photo.id,
  width: photo.width,
  height: photo.height,
  placeholder: photo.placeholder,
  focus: photo.focus,
  renditions: photo.renditions,
  facts: photo.facts,
  edited: photo.edited,
  rights: photo.rights,
  rightsFields: photo.rightsFields,
  licenceStart: photo.licenceStart,
  licenceEnd: photo.licenceEnd,
  takenDownAt: photo.takenDownAt,
};

export type PublicPhotoRow = Pick<typeof photo.$inferSelect, keyof typeof photoColumns>;

/** Those of these photos that a live story shows; about any other the answer is silence. */
export async function publicPhotos(
  connection: Connection,
  ids: readonly string[],
): Promise<PublicPhotoRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(photoColumns)
    .from(photo)
    .where(and(inArray(photo.id, [...ids]), exists(usesOfPhoto(connection))));
}

/** Which photos each of these live stories shows. */
export async function photosInStories(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; photoId: string }[]> {
  noteShown(...storyIds.map(storyThing));
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: publicationPhoto.storyId, photoId: publicationPhoto.photoId })
    .from(publicationPhoto)
    .where(inArray(publicationPhoto.storyId, [...storyIds]));
}

/** Whether a live story shows this photo, which is what gives it a public address. */
export async function isPhotoPublic(connection: Connection, photoId: string): Promise<boolean> {
  const rows = await connection
    .select({ photoId: publicationPhoto.photoId })
    .from(publicationPhoto)
    .where(eq(publicationPhoto.photoId, photoId))
    .limit(1);
  return rows.length > 0;
}

/** As much of a photo as decides whether it may be shown now, and its files; null when there is no such photo. */
export async function findShowable(connection: Connection, photoId: string): Promise<ShowableRow | null> {
  const { licenceStart, licenceEnd, takenDownAt, renditions } = photoColumns;
  const [row] = await connection
    .select({ licenceStart, licenceEnd, takenDownAt, renditions })
    .from(photo)
    .where(eq(photo.id, photoId));
  return row ?? null;
}

type ShowableRow = Pick<PublicPhotoRow, 'licenceStart' | 'licenceEnd' | 'takenDownAt' | 'renditions'>;

const postColumns = {
  id: socialPost.id,
  platform: socialPost.platform,
  url: socialPost.url,
  authorName: socialPost.authorName,
  handle: socialPost.handle,
  text: socialPost.text,
  language: socialPost.language,
  direction: socialPost.direction,
  postedOn: socialPost.postedOn,
  capturedAt: socialPost.capturedAt,
  capturedHow: socialPost.capturedHow,
  more: socialPost.more,
};

export type PostRecordRow = Pick<typeof socialPost.$inferSelect, keyof typeof postColumns>;

/** Archived social posts by the ids that a live text names; who captured them and the raw answer stay inside. */
export async function postRecords(connection: Connection, ids: readonly string[]): Promise<PostRecordRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(postColumns)
    .from(socialPost)
    .where(inArray(socialPost.id, [...ids]));
}

function usesOfPhoto(connection: Connection) {
  return connection
    .select({ photoId: publicationPhoto.photoId })
    .from(publicationPhoto)
    .where(eq(publicationPhoto.photoId, photo.id));
}
