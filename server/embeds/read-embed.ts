import type { EmbedView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { findEmbeds } from '@/db/queries/embed';
import { readPhoto } from '../photos/read-photo';
import { embedView } from './embed-view';

/** The record of an embed for the desk, published or not; null when there is none. Never for readers. */
export async function readEmbed(connection: Connection, id: string): Promise<EmbedView | null> {
  const [row] = await findEmbeds(connection, [id]);
  if (!row) return null;
  const poster = row.posterPhotoId ? await readPhoto(connection, row.posterPhotoId) : null;
  return embedView(row, poster?.view ?? null);
}
