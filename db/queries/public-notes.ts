import { desc, eq, inArray } from 'drizzle-orm';
import { storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { changeNote, publication } from '../schema';
import { noteShown } from '../shown';
import type { ChangeNoteRow } from './publication';

/** What readers of these live stories are told about their changes, newest first. */
export async function changeNotesOfAll(
  connection: Connection,
  storyIds: readonly string[],
): Promise<(ChangeNoteRow & { storyId: string })[]> {
  noteShown(...storyIds.map(storyThing));
  if (storyIds.length === 0) return [];
  const { id, storyId, changeClass, note, at } = changeNote;
  return connection
    .select({ id, storyId, changeClass, note, at })
    .from(changeNote)
    .innerJoin(publication, eq(publication.storyId, storyId))
    .where(inArray(storyId, [...storyIds]))
    .orderBy(desc(at), desc(id));
}
