import type { PhotoSizes } from '@/content/blocks/photo/waiting';
import type { Connection } from '@/db/client';
import { photoSizesByIds } from '@/db/queries/known-media';

/** How large these photos of the library are: with that a page keeps their places before it has them. For the desk. */
export async function readPhotoSizes(
  connection: Connection,
  photoIds: readonly string[],
): Promise<PhotoSizes> {
  const rows = await photoSizesByIds(connection, photoIds);
  return Object.fromEntries(rows.map(({ id, width, height }) => [id, { width, height }]));
}
