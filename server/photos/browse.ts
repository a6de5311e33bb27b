import type { Database } from '@/db/client';
import { listPhotos } from '@/db/queries/photo';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { PhotoCard } from '@/newsroom/photo-card';
import { withDrawingProblems } from './drawing-problems';
import { photoCard } from './photo-card';

/** How many photos a page of the library holds. */
export const LIBRARY_PAGE = 48;

const MOST_WORDS = 8;

interface LibraryQuestion {
  actor: Actor;
  /** Words that caption, credit or file name must all hold. */
  query?: string;
  /** Only photos that came before this moment, for the next page. */
  before?: Date;
}

/** The newest photos of the library that fit. Who may not look through all of them gets the own uploads. */
export async function browsePhotos(
  { actor, query = '', before }: LibraryQuestion,
  { database }: { database: Database },
): Promise<PhotoCard[]> {
  const rows = await listPhotos(database.read, {
    words: query.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    ...(may(actor, 'photo.browse') ? {} : { uploadedBy: actor.personId }),
    ...(before ? { before } : {}),
    limit: LIBRARY_PAGE,
  });
  return withDrawingProblems(database.read, rows.map(photoCard));
}
