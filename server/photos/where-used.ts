import type { Connection } from '@/db/client';
import { lookAlikesOf } from '@/db/queries/look-alike';
import { findPhotos } from '@/db/queries/photo';
import { findReplacement } from '@/db/queries/photo-replacement';
import { listPhotoUses, type PhotoUseRow } from '@/db/queries/photo-use';
import type { PhotoCard } from '@/newsroom/photo-card';
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

/** The stories that use a photo, the one that changed last first. For those who may read every story. */
export async function readWhereUsed(connection: Connection, photoId: string): Promise<StoryUse[]> {
  const byStory = new Map<string, PhotoUseRow[]>();
  for (const use of await listPhotoUses(connection, photoId)) {
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

export interface LookAlike {
  photo: PhotoCard;
  isSameFile: boolean;
}

/** The photos that look like one, the nearest first. For those who may look through all photos. */
export async function readLookAlikes(connection: Connection, photoId: string): Promise<LookAlike[]> {
  const found = await lookAlikesOf(connection, photoId);
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

/** What stands in the place of a photo; null when it stands for itself. */
export async function readReplacement(connection: Connection, photoId: string): Promise<Replacement | null> {
  const found = await findReplacement(connection, photoId);
  const rows = found ? await findPhotos(connection, [found.replacementId]) : [];
  const [photo] = await photoCards(connection, rows);
  return found && photo ? { photo, by: found.by, at: found.at.toISOString() } : null;
}
