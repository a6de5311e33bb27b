import { inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { embed, photo, publication, socialPost } from '../schema';

/** Which of these are photos of the library. */
export async function knownPhotoIds(connection: Connection, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await connection
    .select({ id: photo.id })
    .from(photo)
    .where(inArray(photo.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

/** How large these photos are. */
export async function photoSizesByIds(
  connection: Connection,
  ids: readonly string[],
): Promise<{ id: string; width: number; height: number }[]> {
  if (ids.length === 0) return [];
  return connection
    .select({ id: photo.id, width: photo.width, height: photo.height })
    .from(photo)
    .where(inArray(photo.id, [...ids]));
}

/** Which of these are records of social posts. */
export async function knownPostIds(connection: Connection, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await connection
    .select({ id: socialPost.id })
    .from(socialPost)
    .where(inArray(socialPost.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

/** Which of these are records of embeds. */
export async function knownEmbedIds(connection: Connection, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await connection
    .select({ id: embed.id })
    .from(embed)
    .where(inArray(embed.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

/** Which of these stories readers have. */
export async function liveStoryIds(connection: Connection, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await connection
    .select({ id: publication.storyId })
    .from(publication)
    .where(inArray(publication.storyId, [...ids]));
  return new Set(rows.map((row) => row.id));
}
