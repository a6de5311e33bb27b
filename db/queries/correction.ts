import { count, desc, eq, inArray } from 'drizzle-orm';
import { LISTED } from '@/newsroom/corrections/settles';
import { CORRECTIONS, SECTIONS, storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { changeNote, publication, section } from '../schema';
import { noteShown } from '../shown';
import type { ChangeNoteRow } from './publication';

/** A correction with the story that it is about. */
export interface CorrectionRow extends ChangeNoteRow {
  storyId: string;
  headline: string;
  language: string;
  slug: string;
  sectionSlug: string;
  sectionName: string;
}

/** What the house has corrected in stories that readers have, newest first. */
export async function listCorrections(
  connection: Connection,
  { limit, offset }: { limit: number; offset: number },
): Promise<CorrectionRow[]> {
  noteShown(CORRECTIONS, SECTIONS);
  const rows = await connection
    .select({
      id: changeNote.id,
      changeClass: changeNote.changeClass,
      note: changeNote.note,
      at: changeNote.at,
      storyId: publication.storyId,
      headline: publication.headline,
      language: publication.language,
      slug: publication.slug,
      sectionSlug: section.slug,
      sectionName: section.name,
    })
    .from(changeNote)
    .innerJoin(publication, eq(publication.storyId, changeNote.storyId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(inArray(changeNote.changeClass, [...LISTED]))
    .orderBy(desc(changeNote.at), desc(changeNote.id))
    .limit(limit)
    .offset(offset);
  noteShown(...rows.map(({ storyId }) => storyThing(storyId)));
  return rows;
}

export async function countCorrections(connection: Connection): Promise<number> {
  noteShown(CORRECTIONS);
  const [row] = await connection
    .select({ notes: count() })
    .from(changeNote)
    .innerJoin(publication, eq(publication.storyId, changeNote.storyId))
    .where(inArray(changeNote.changeClass, [...LISTED]));
  return row?.notes ?? 0;
}
