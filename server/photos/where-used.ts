import type { Connection } from '@/db/client';
import { lookAlikesOf } from '@/db/queries/look-alike';
import { findPhotos } from '@/db/queries/photo';
import { findReplacement } from '@/db/queries/photo-replacement';
import { listPhotoUses, type PhotoUseRow } from '@/db/queries/photo-use';
import { photosSeenAmong } from '@/db/queries/sealed-photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { StoryReader } from '@/newsroom/story-reader';
import { photoCards } from './photo-card';

/** A story that uses a photo: where in it, and whether readers have that. */
export interface StoryUse {
  storyId: string;
  headline: string;
  isInWorkingCopy: boolean;
  /** Numbers of versions, the newest first. */
  versions: number[];
  /** The version that readers have and that shows the photo; null when they have none. */
  liveVersion: number | null;
}

/** The stories that somebody may see and that use a photo, the one that changed last first. */
export async function readWhereUsed(
  connection: Connection,
  { photoId, reader }: PhotoQuestion,
): Promise<StoryUse[]> {
  const byStory = new Map<string, PhotoUseRow[]>();
  for (const use of await listPhotoUses(connection, photoId, reader)) {
    byStory.set(use.storyId, [...(byStory.get(use.storyId) ?? []), use]);
  }
  return [...byStory.values()].map(storyUse);
}

function storyUse(uses: PhotoUseRow[]): StoryUse {
  const numbers = uses.flatMap(({ number }) => number ?? []);
  return {
    storyId: uses[0]?.storyId ?? '',
    headline: uses[0]?.headline ?? '',
    isInWorkingCopy: uses.some(({ number }) => number === null),
    versions: numbers.toSorted((a, b) => b - a),
    liveVersion: uses.find(({ isLive }) => isLive)?.number ?? null,
  };
}

/** Which photo, and who asks. */
export interface PhotoQuestion {
  photoId: string;
  reader: StoryReader;
}

export interface LookAlike {
  photo: PhotoCard;
  isSameFile: boolean;
}

/** The photos that look like one, the nearest first. For those who may look through all photos. */
export async function readLookAlikes(connection: Connection, question: PhotoQuestion): Promise<LookAlike[]> {
  const found = await lookAlikesOf(connection, question);
  const rows = await findPhotos(
    connection,
    found.map((other) => other.photoId),
  );
  const cards = new Map((await photoCards(connection, rows)).map((card) => [card.id, card]));
  return found.flatMap(({ photoId: otherId, isSameFile }) => {
    const photo = cards.get(otherId);
    return photo ? [{ photo, isSameFile }] : [];
  });
}

export interface Replacement {
  photo: PhotoCard;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What stands in the place of a photo; null when it stands for itself, or for a photo that they may not see. */
export async function readReplacement(
  connection: Connection,
  { photoId, reader }: PhotoQuestion,
): Promise<Replacement | null> {
  const known = await findReplacement(connection, photoId);
  const seen = await photosSeenAmong(connection, reader, known ? [known.replacementId] : []);
  const found = known && seen.has(known.replacementId) ? known : null;
  const rows = found ? await findPhotos(connection, [found.replacementId]) : [];
  const [photo] = await photoCards(connection, rows);
  return found && photo ? { photo, by: found.by, at: found.at.toISOString() } : null;
}
