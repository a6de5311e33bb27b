import { eq, inArray } from 'drizzle-orm';
import { photoThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { person, photoReplacement } from '../schema';
import { noteShown } from '../shown';

/** A replacement can be replaced in its turn; longer rows than this nobody makes. */
const MOST_STEPS = 10;

/** For each of these photos the one that is shown in its place: itself, unless it was replaced. */
export async function shownInstead(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const shown = new Map(ids.map((id) => [id, id]));
  noteShown(...ids.map(photoThing));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = await replacementsOf(connection, [...new Set(shown.values())]);
    if (next.size === 0) break;
    for (const [id, here] of shown) shown.set(id, next.get(here) ?? here);
    noteShown(...[...next.values()].map(photoThing));
  }
  return shown;
}

/** All photos in whose place this one is shown, and the photo itself. */
export async function shownAs(connection: Connection, photoId: string): Promise<string[]> {
  const found = new Set([photoId]);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const rows = await connection
      .select({ id: photoReplacement.photoId })
      .from(photoReplacement)
      .where(inArray(photoReplacement.replacementId, [...found]));
    const before = found.size;
    for (const { id } of rows) found.add(id);
    if (found.size === before) break;
  }
  return [...found];
}

/** What was put in the place of a photo, by whom and when; null when it stands for itself. */
export async function findReplacement(
  connection: Connection,
  photoId: string,
): Promise<{ replacementId: string; by: string; at: Date } | null> {
  const { replacementId, replacedAt } = photoReplacement;
  const [row] = await connection
    .select({ replacementId, by: person.name, at: replacedAt })
    .from(photoReplacement)
    .innerJoin(person, eq(person.id, photoReplacement.replacedBy))
    .where(eq(photoReplacement.photoId, photoId));
  return row ?? null;
}

/** Puts one photo in the place of another. */
export async function insertReplacement(
  tx: Connection,
  row: typeof photoReplacement.$inferInsert,
): Promise<void> {
  await tx.insert(photoReplacement).values(row);
  touch(photoThing(row.photoId));
}

/** Lets a photo stand for itself again. */
export async function deleteReplacement(tx: Connection, photoId: string): Promise<void> {
  await tx.delete(photoReplacement).where(eq(photoReplacement.photoId, photoId));
  touch(photoThing(photoId));
}

async function replacementsOf(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await connection
    .select({ photoId: photoReplacement.photoId, replacementId: photoReplacement.replacementId })
    .from(photoReplacement)
    .where(inArray(photoReplacement.photoId, [...ids]));
  return new Map(rows.map((row) => [row.photoId, row.replacementId]));
}
