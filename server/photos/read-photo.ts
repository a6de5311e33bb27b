import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import { shownInstead } from '@/db/queries/photo-replacement';
import type { Actor } from '@/newsroom/actor';
import type { PhotoCard } from '@/newsroom/photo-card';
import { withDrawingProblems } from './drawing-problems';
import { isOpenPhoto } from './lock-for-desk';
import { photoCards } from './photo-card';

/** As `readPhoto`; null also for a photo that a seal keeps from this person. */
export async function readOpenPhoto(
  connection: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<PhotoCard | null> {
  const card = await readPhoto(connection, photoId);
  return card && (await isOpenPhoto(connection, actor, card.id)) ? card : null;
}

/** A photo of the library as stories show it, or null: when it was replaced, the one that stands in its place. */
export async function readPhoto(connection: Connection, id: string): Promise<PhotoCard | null> {
  const shown = await shownInstead(connection, [id]);
  const row = await findPhoto(connection, shown.get(id) ?? id);
  const cards = row ? await photoCards(connection, [row]) : [];
  const [card] = await withDrawingProblems(connection, cards);
  return card ?? null;
}
