import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import { photoCards } from './photo-card';
import {
  type LookAlike,
  type Replacement,
  readLookAlikes,
  readReplacement,
  readWhereUsed,
  type StoryUse,
} from './where-used';

export interface PhotoUses {
  photo: PhotoCard;
  uses: StoryUse[];
  lookAlikes: LookAlike[];
  replacement: Replacement | null;
}

/** A photo with everything that it has to do with; null when there is no such photo. For the whole desk. */
export async function readPhotoUses(connection: Connection, photoId: string): Promise<PhotoUses | null> {
  const row = await findPhoto(connection, photoId);
  const [photo] = row ? await photoCards(connection, [row]) : [];
  if (!photo) return null;
  return {
    photo,
    uses: await readWhereUsed(connection, photoId),
    lookAlikes: await readLookAlikes(connection, photoId),
    replacement: await readReplacement(connection, photoId),
  };
}
