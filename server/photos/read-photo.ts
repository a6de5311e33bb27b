import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import { shownInstead } from '@/db/queries/photo-replacement';
import type { PhotoCard } from '@/newsroom/photo-card';
import { withDrawingProblems } from './drawing-problems';
import { photoCards } from './photo-card';

/** A photo of the library as stories show it, or null: when it was replaced, the one that stands in its place. */
export async function readPhoto(connection: Connection, id: string): Promise<PhotoCard | null> {
  const shown = await shownInstead(connection, [id]);
  const row = await findPhoto(connection, shown.get(id) ?? id);
  const cards = row ? await photoCards(connection, [row]) : [];
  const [card] = await withDrawingProblems(connection, cards);
  return card ?? null;
}
