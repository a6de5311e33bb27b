import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import { withDrawingProblems } from './drawing-problems';
import { photoCard } from './photo-card';

/** A photo of the library, or null. */
export async function readPhoto(connection: Connection, id: string): Promise<PhotoCard | null> {
  const row = await findPhoto(connection, id);
  const [card] = row ? await withDrawingProblems(connection, [photoCard(row)]) : [];
  return card ?? null;
}
