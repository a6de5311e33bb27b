import type { Metadata } from 'next';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { LibraryCount } from '@/components/desk/photos/library-count';
import { LibraryFilters } from '@/components/desk/photos/library-filters';
import { LibrarySearch } from '@/components/desk/photos/library-search';
import { PhotoLibrary } from '@/components/desk/photos/photo-library';
import { RefreshWhileDrawing } from '@/components/desk/photos/refresh-while-drawing';
import { UploadPhotos } from '@/components/desk/photos/upload-photos';
import { Link } from '@/components/ui/link';
import {
  isFiltered,
  type LibraryView,
  libraryAddress,
  readLibraryView,
  WHOLE_LIBRARY,
} from '@/newsroom/library-view';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { type Library, readLibrary } from '@/server/photos/library';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Photos' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The photo library, newest first. Contributors see what they brought themselves. */
export default async function PhotosPage({ searchParams }: Props) {
  const view = readLibraryView(await searchParams);
  const actor = await requireActor('photo.upload');
  const now = new Date();
  const library = await readLibrary({ actor, view }, { database: runtime().database, now });
  const { rights, collections, marks } = library;
  return (
    <>
      <PageHead title={library.collection?.name ?? 'Photos'}>
        <LibrarySearch view={view} />
        <UploadPhotos />
      </PageHead>
      <RefreshWhileDrawing photos={library.photos} />
      <LibraryFilters view={view} choices={{ rights, collections, marks }} />
      <LibraryCount view={view} library={library} mayCollect={may(actor, 'photo.collect')} />
      {library.photos.length > 0 ? (
        <PhotoLibrary
          photos={library.photos}
          looksLike={library.looksLike}
          now={now}
          timeZone={library.timeZone}
          maySelect={may(actor, 'photo.collect')}
          collections={collections}
          shown={library.collection}
        />
      ) : (
        <NoPhotos view={view} />
      )}
      <LibraryPager view={view} library={library} />
    </>
  );
}

function LibraryPager({ view, library: { next } }: { view: LibraryView; library: Library }) {
  const isCollection = view.collection !== null;
  return (
    <Pager
      label="Pages of the library"
      previous={
        view.after
          ? { href: libraryAddress({ ...view, after: null }), name: isCollection ? 'Beginning' : 'Newest' }
          : null
      }
      next={
        next
          ? { href: libraryAddress({ ...view, after: next }), name: isCollection ? 'More' : 'Older' }
          : null
      }
    />
  );
}

function NoPhotos({ view }: { view: LibraryView }) {
  const words = view.words.trim();
  if (words || isFiltered(view)) {
    const which = isFiltered(view) ? 'No photo with these filters' : 'No photo';
    return (
      <EmptyNote title={words ? `${which} has the words “${words}”` : 'No photo is like this'}>
        {isFiltered(view) ? (
          <Link href={libraryAddress({ ...WHOLE_LIBRARY, words: view.words })}>Clear filters</Link>
        ) : (
          <Link href="/desk/photos">Show all photos</Link>
        )}
      </EmptyNote>
    );
  }
  return (
    <EmptyNote title="No photo yet">
      Press Upload photos to bring the first. Caption and credit are read out of the file; where it was taken
      never leaves the original.
    </EmptyNote>
  );
}
