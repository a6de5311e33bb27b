import { inArray, sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { libraryLine, photo } from '../schema';
import { indexWords } from '../search';
import type { PhotoFactsJson } from '../shapes';

const columns = {
  id: photo.id,
  fileName: photo.fileName,
  facts: photo.facts,
  edited: photo.edited,
  rights: photo.rights,
  licenceEnd: photo.licenceEnd,
  takenDownAt: photo.takenDownAt,
  uploadedBy: photo.uploadedBy,
  uploadedAt: photo.uploadedAt,
};

type IndexedPhoto = Pick<typeof photo.$inferSelect, keyof typeof columns>;

/**
 * Brings what the library searches and filters by in step with a photo. To be called in every transaction that writes a
 * photo or changes its words, rights, licence or takedown.
 */
export async function indexPhoto(tx: Connection, photoId: string): Promise<void> {
  await indexPhotos(tx, [photoId]);
}

/** As `indexPhoto`, for many photos at once. Throws when one of them is not there. */
export async function indexPhotos(tx: Connection, photoIds: readonly string[]): Promise<void> {
  if (photoIds.length === 0) return;
  const rows = await tx
    .select(columns)
    .from(photo)
    .where(inArray(photo.id, [...photoIds]));
  if (rows.length !== new Set(photoIds).size) throw new Error('There is no such photo to index');
  const photos = rows.map((row) => ({ row, facts: { ...row.facts, ...row.edited } }));
  const entries = await indexWords(
    tx,
    photos.map(({ row, facts }) => ({
      kind: 'photo',
      subjectId: row.id,
      texts: [row.fileName, ...searchedTexts(facts)],
    })),
  );
  const lines = photos.map(({ row, facts }) => {
    const entry = entries.get(row.id);
    if (entry === undefined) throw new Error(`Photo ${row.id} has no entry in the search`);
    return { ...libraryLineOf(row, facts), entry };
  });
  await tx
    .insert(libraryLine)
    .values(lines)
    .onConflictDoUpdate({ target: libraryLine.photoId, set: NEWLY_WRITTEN });
}

const NEWLY_WRITTEN = {
  uploadedAt: sql`excluded.uploaded_at`,
  uploadedBy: sql`excluded.uploaded_by`,
  takenAt: sql`excluded.taken_at`,
  rights: sql`excluded.rights`,
  licenceEnd: sql`excluded.licence_end`,
  takenDownAt: sql`excluded.taken_down_at`,
  missesAlt: sql`excluded.misses_alt`,
  missesCredit: sql`excluded.misses_credit`,
  entry: sql`excluded.entry`,
};

function libraryLineOf(
  row: IndexedPhoto,
  facts: Partial<PhotoFactsJson>,
): Omit<typeof libraryLine.$inferInsert, 'entry'> {
  const hasWords = (text: unknown) => typeof text === 'string' && text.trim() !== '';
  return {
    photoId: row.id,
    uploadedAt: row.uploadedAt,
    uploadedBy: row.uploadedBy,
    takenAt: momentOf(facts.date),
    rights: row.rights,
    licenceEnd: row.licenceEnd,
    takenDownAt: row.takenDownAt,
    missesAlt: hasWords(facts.alt) ? 0 : 1,
    // The photographer stands in for a credit line, as on the cards of the library.
    missesCredit: hasWords(facts.credit) || hasWords(facts.creator) ? 0 : 1,
  };
}

const SEARCHED = [
  'caption',
  'headline',
  'credit',
  'creator',
  'source',
  'alt',
  'people',
  'keywords',
  'sublocation',
  'city',
  'state',
  'country',
] as const;

function searchedTexts(facts: Partial<PhotoFactsJson>): string[] {
  return SEARCHED.flatMap((field): unknown[] => [facts[field]].flat()).filter(
    (text): text is string => typeof text === 'string',
  );
}

/** What a file says of its date may be a day, or a time without a zone; as a filter by days needs it, that is enough. */
function momentOf(written: unknown): Date | null {
  if (typeof written !== 'string') return null;
  const moment = new Date(
    /[zZ]|[+-]\d\d:?\d\d$|^\d{4}-\d\d(-\d\d)?$/.test(written) ? written : `${written}Z`,
  );
  return Number.isNaN(moment.getTime()) ? null : moment;
}
