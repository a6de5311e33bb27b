import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import type { Actor } from '@/newsroom/actor';
import type { PhotoCard } from '@/newsroom/photo-card';
import { storyReader } from '@/newsroom/story-reader';
import { isOpenPhoto } from './lock-for-desk';
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

/** A photo with everything that it has to do with; null when there is none, or none that they may see. For the whole desk. */
export async function readPhotoUses(
  connection: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<PhotoUses | null> {
  const row = (await isOpenPhoto(connection, actor, photoId)) ? await findPhoto(connection, photoId) : null;
  const [photo] = row ? await photoCards(connection, [row]) : [];
  if (!photo) return null;
  const question = { photoId, reader: storyReader(actor) };
  return {
    photo,
    uses: await readWhereUsed(connection, question),
    lookAlikes: await readLookAlikes(connection, question),
    replacement: await readReplacement(connection, question),
  };
}
