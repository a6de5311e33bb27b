import { insertPhoto, type NewPhoto } from '@/db/queries/photo';
import { type LibraryView, WHOLE_LIBRARY } from '@/newsroom/library-view';
import { newId } from '../ids';
import type { Newsroom } from '../stories/testing-newsroom';
import { browsePhotos } from './browse';

const SILENT = {
  caption: null,
  headline: null,
  creator: null,
  credit: null,
  source: null,
  copyright: null,
  alt: null,
};

interface TestPhoto extends Partial<Omit<NewPhoto, 'facts'>> {
  facts?: Partial<NewPhoto['facts']>;
}

/** Puts a photo into the library of a test's newsroom, a minute after the one before; gives its id. */
export function libraryOf(newsroom: Newsroom) {
  let minutes = 0;
  return async ({ facts = {}, ...row }: TestPhoto = {}): Promise<string> => {
    const id = newId();
    minutes += 1;
    await newsroom.database.inTransaction((tx) =>
      insertPhoto(tx, {
        id,
        fileName: 'bridge.jpg',
        mediaType: 'image/jpeg',
        width: 1200,
        height: 800,
        bytes: 100,
        sha256: id,
        originalKey: 'none',
        facts: { ...SILENT, ...facts },
        rawMetadata: '{}',
        renditions: [],
        uploadedBy: newsroom.reporter.personId,
        uploadedAt: new Date(newsroom.now.getTime() + minutes * 60_000),
        ...row,
      }),
    );
    return id;
  };
}

/** The ids of the photos that a view shows to somebody, in order. */
export async function shownTo(
  newsroom: Newsroom,
  view: Partial<LibraryView>,
  actor = newsroom.reporter,
): Promise<string[]> {
  const { photos } = await browsePhotos(
    { actor, view: { ...WHOLE_LIBRARY, ...view } },
    { database: newsroom.database, now: newsroom.now, timeZone: 'Europe/London' },
  );
  return photos.map(({ id }) => id);
}
