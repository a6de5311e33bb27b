import type { Database } from '@/db/client';
import { findCollection, listCollections } from '@/db/queries/collection';
import { countRights } from '@/db/queries/library';
import { nearestLookAlikes } from '@/db/queries/look-alike';
import { findPhotos } from '@/db/queries/photo';
import type { Actor } from '@/newsroom/actor';
import { LIBRARY_MARKS, type LibraryMark, type LibraryView, RIGHTS_NOT_SAID } from '@/newsroom/library-view';
import { may } from '@/newsroom/permissions';
import { PHOTO_RIGHTS } from '@/newsroom/photo-rights';
import { type StoryReader, storyReader } from '@/newsroom/story-reader';
import { readTimeZone } from '../stories/policy';
import { browsePhotos, type LibraryPage } from './browse';
import { photoCards } from './photo-card';

export interface Library extends LibraryPage {
  timeZone: string;
  /** What each photo looks like most; filled only where duplicates are asked for. */
  looksLike: Record<string, string>;
  collections: { id: string; name: string; photos: number }[];
  /** The collection that is shown; null for none, or one that is gone. */
  collection: { id: string; name: string } | null;
  rights: { value: string; name: string; photos: number }[];
  marks: LibraryMark[];
}

/** A page of the library with everything around it: the counts, the filters there are, the collections. */
export async function readLibrary(
  { actor, view }: { actor: Actor; view: LibraryView },
  { database, now }: { database: Database; now: Date },
): Promise<Library> {
  const { read } = database;
  const reader = storyReader(actor);
  const seesAll = may(actor, 'photo.browse');
  const timeZone = await readTimeZone(read);
  const page = await browsePhotos({ actor, view }, { database, now, timeZone });
  return {
    ...page,
    timeZone,
    looksLike: view.marks.includes('look-alike') ? await looksLike(database, page, reader) : {},
    collections: seesAll ? await listCollections(read, reader) : [],
    collection: seesAll && view.collection ? await findCollection(read, view.collection) : null,
    rights: seesAll ? await rightsInUse(database, reader) : [],
    // Somebody who sees the own uploads alone has no use for a filter that says so.
    marks: LIBRARY_MARKS.map(({ mark }) => mark).filter((mark) => seesAll || mark !== 'mine'),
  };
}

async function rightsInUse({ read }: Database, reader: StoryReader): Promise<Library['rights']> {
  const counted = await countRights(read, reader);
  const photosWith = (rights: string | null) => counted.find((row) => row.rights === rights)?.photos ?? 0;
  const known = PHOTO_RIGHTS.map(({ category, name }) => ({
    value: category,
    name,
    photos: photosWith(category),
  }));
  return [{ value: RIGHTS_NOT_SAID, name: 'Not said yet', photos: photosWith(null) }, ...known].filter(
    ({ photos }) => photos > 0,
  );
}

async function looksLike(
  { read }: Database,
  { photos }: LibraryPage,
  reader: StoryReader,
): Promise<Record<string, string>> {
  const photoIds = photos.map(({ id }) => id);
  const pairs = await nearestLookAlikes(read, { photoIds, reader });
  const others = await findPhotos(read, [...new Set(pairs.map(({ otherId }) => otherId))]);
  const cards = await photoCards(read, others);
  const names = new Map(cards.map((card) => [card.id, card.caption || card.fileName]));
  const sentences: Record<string, string> = {};
  for (const { photoId, otherId } of pairs)
    sentences[photoId] ??= `Looks like ${names.get(otherId) ?? 'another photo'}`;
  return sentences;
}
