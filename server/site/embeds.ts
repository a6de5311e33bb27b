import type { EmbedView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { findEmbeds } from '@/db/queries/embed';
import { embedView } from '../embeds/embed-view';
import { readPublicPhotos } from './photos';

/** Embeds by the ids that a live text names, with the posters that are public because of it. */
export async function readEmbeds(
  connection: Connection,
  ids: readonly (string | null)[],
): Promise<Map<string, EmbedView>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const rows = await findEmbeds(connection, asked);
  const posters = await readPublicPhotos(
    connection,
    rows.map((row) => row.posterPhotoId),
  );
  return new Map(
    rows.map((row) => [row.id, embedView(row, posters.get(row.posterPhotoId ?? '')?.view ?? null)]),
  );
}
