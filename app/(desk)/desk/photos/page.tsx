import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { PhotoLibrary } from '@/components/desk/photos/photo-library';
import { RefreshWhileDrawing } from '@/components/desk/photos/refresh-while-drawing';
import { UploadPhotos } from '@/components/desk/photos/upload-photos';
import { SearchBox } from '@/components/desk/search-box';
import type { PhotoCard } from '@/newsroom/photo-card';
import { requireActor } from '@/server/auth/require-actor';
import { browsePhotos, LIBRARY_PAGE } from '@/server/photos/browse';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Photos' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The photo library, newest first. Contributors see what they brought themselves. */
export default async function PhotosPage({ searchParams }: Props) {
  const { query, before } = readQuestion(await searchParams);
  const actor = await requireActor('photo.upload');
  const { database } = runtime();
  const [photos, timeZone] = await Promise.all([
    browsePhotos({ actor, query, ...(before ? { before } : {}) }, { database }),
    readTimeZone(database.read),
  ]);
  return (
    <>
      <PageHead title="Photos">
        <SearchBox address="/desk/photos" label="Search captions and credits" words={query} />
        <UploadPhotos />
      </PageHead>
      <RefreshWhileDrawing photos={photos} />
      {photos.length > 0 ? (
        <PhotoLibrary photos={photos} now={new Date()} timeZone={timeZone} />
      ) : (
        <NoPhotos query={query} />
      )}
      <Pager
        label="Pages of the library"
        previous={before ? { href: photosAddress(query), name: 'Newest' } : null}
        next={older(photos, query)}
      />
    </>
  );
}

function NoPhotos({ query }: { query: string }) {
  if (query) {
    return (
      <EmptyNote title={`No photo has the words “${query}”`}>
        <Link href="/desk/photos">Show all photos</Link>
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

function older(photos: readonly PhotoCard[], query: string) {
  const last = photos.at(-1);
  if (!last || photos.length < LIBRARY_PAGE) return null;
  return { href: photosAddress(query, last.uploadedAt), name: 'Older' };
}

function photosAddress(query: string, before?: string): string {
  const asked = new URLSearchParams({ ...(query ? { q: query } : {}), ...(before ? { before } : {}) });
  return asked.size === 0 ? '/desk/photos' : `/desk/photos?${asked}`;
}

function readQuestion({ q, before }: Awaited<Props['searchParams']>): { query: string; before: Date | null } {
  const moment = new Date(typeof before === 'string' ? before : Number.NaN);
  return {
    query: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    before: Number.isNaN(moment.getTime()) ? null : moment,
  };
}
