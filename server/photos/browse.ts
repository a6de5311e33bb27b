import type { Database } from '@/db/client';
import { countLibrary, type LibraryFilter, listLibrary } from '@/db/queries/library';
import { findPhotos } from '@/db/queries/photo';
import type { Actor } from '@/newsroom/actor';
import { nextDay, startOfDay } from '@/newsroom/day-in-zone';
import { type LibraryPlace, type LibraryView, RIGHTS_NOT_SAID } from '@/newsroom/library-view';
import { may } from '@/newsroom/permissions';
import type { PhotoCard } from '@/newsroom/photo-card';
import { storyReader } from '@/newsroom/story-reader';
import { withDrawingProblems } from './drawing-problems';
import { photoCards } from './photo-card';

/** How many photos a page of the library holds. */
export const LIBRARY_PAGE = 48;

/** Nobody reads a number larger than this, and counting on would take time. */
const MOST_COUNTED = 1000;

const SOON = 30 * 24 * 3600_000;

export interface LibraryPage {
  photos: PhotoCard[];
  /** Where the next page begins; null when this is the last. */
  next: LibraryPlace | null;
  found: PhotoCount;
}

/** How many photos fit; when `isMore`, there are more than that. */
export interface PhotoCount {
  photos: number;
  isMore: boolean;
}

interface LibraryQuestion {
  actor: Actor;
  view: LibraryView;
}

interface LibraryContext {
  database: Database;
  now: Date;
  /** Where the newsroom's days begin. */
  timeZone: string;
}

/** The newest photos of the library that fit. Who may not look through all of them gets the own uploads. */
export async function browsePhotos(question: LibraryQuestion, context: LibraryContext): Promise<LibraryPage> {
  const { read } = context.database;
  const filter = filterOf(question, context);
  const { after } = question.view;
  // One question for the page and the count: what a search costs is finding all that fits, not handing it out.
  const places = await listLibrary(read, filter, { after, limit: MOST_COUNTED + 1 });
  const shown = places.slice(0, LIBRARY_PAGE);
  const rows = await findPhotos(
    read,
    shown.map(({ photoId }) => photoId),
  );
  const listed = await withDrawingProblems(read, await photoCards(read, rows));
  const cards = new Map(listed.map((card) => [card.id, card]));
  return {
    photos: shown.flatMap(({ photoId }) => cards.get(photoId) ?? []),
    next: places.length > LIBRARY_PAGE ? (shown.at(-1) ?? null) : null,
    found: upToMost(after ? await countLibrary(read, filter, MOST_COUNTED + 1) : places.length),
  };
}

function upToMost(counted: number): PhotoCount {
  return { photos: Math.min(counted, MOST_COUNTED), isMore: counted > MOST_COUNTED };
}

function filterOf({ actor, view }: LibraryQuestion, { now, timeZone }: LibraryContext): LibraryFilter {
  const isOwnOnly = view.marks.includes('mine') || !may(actor, 'photo.browse');
  const marked = (mark: LibraryView['marks'][number]) => view.marks.includes(mark);
  return {
    reader: storyReader(actor),
    words: view.words,
    ...(isOwnOnly ? { uploadedBy: actor.personId } : {}),
    ...(view.rights === null ? {} : { rights: view.rights === RIGHTS_NOT_SAID ? null : view.rights }),
    ...licenceOf(view, now),
    ...(view.from || view.to ? { [view.dates]: spanOf(view, timeZone) } : {}),
    isUnused: marked('unused'),
    missesAlt: marked('no-alt'),
    missesCredit: marked('no-credit'),
    isTakenDown: marked('taken-down'),
    hasLookAlike: marked('look-alike'),
    ...(view.collection && may(actor, 'photo.browse') ? { collectionId: view.collection } : {}),
  };
}

function licenceOf({ licence }: LibraryView, now: Date): Partial<LibraryFilter> {
  if (licence === 'ended') return { licenceEndsBefore: now };
  if (licence === null) return {};
  return { licenceEndsFrom: now, licenceEndsBefore: new Date(now.getTime() + SOON) };
}

function spanOf({ dates, from, to }: LibraryView, timeZone: string) {
  // A photo tells its time without a zone, as the camera's clock had it.
  const zone = dates === 'taken' ? 'UTC' : timeZone;
  return { from: from && startOfDay(from, zone), before: to && startOfDay(nextDay(to), zone) };
}
