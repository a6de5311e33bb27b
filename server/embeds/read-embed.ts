import type { EmbedView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { findEmbeds } from '@/db/queries/embed';
import { isEmbedSeenBy } from '@/db/queries/sealed-embed';
import type { Actor } from '@/newsroom/actor';
import { storyReader } from '@/newsroom/story-reader';
import { readPhoto } from '../photos/read-photo';
import { embedView } from './embed-view';

/** The record of an embed for the desk, published or not; null when there is none. Never for readers. */
export async function readEmbed(connection: Connection, id: string): Promise<EmbedView | null> {
  const [row] = await findEmbeds(connection, [id]);
  if (!row) return null;
  const poster = row.posterPhotoId ? await readPhoto(connection, row.posterPhotoId) : null;
  return embedView(row, poster?.view ?? null);
}

/** As `readEmbed`, for somebody who asks by its id: what stands in sealed stories of others is not there. */
export async function readOpenEmbed(
  connection: Connection,
  { id, actor }: { id: string; actor: Actor },
): Promise<EmbedView | null> {
  const embed = await readEmbed(connection, id);
  return embed && (await isEmbedSeenBy(connection, id, storyReader(actor))) ? embed : null;
}
