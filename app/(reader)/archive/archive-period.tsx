import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArchiveDays } from '@/components/reader/archive-days';
import { Frame } from '@/components/reader/frame';
import { ListingPage } from '@/components/reader/listing-page';
import { archivePath, pagePath } from '@/server/site/addresses';
import { type ArchiveListing, readArchivePeriod } from '@/server/site/archive';
import { pageNumber } from '@/server/site/listing';
import { pageMetadata } from '../page-metadata';
import { thisPaper } from '../this-paper';

/** A month or a day as its address says it, and the number of the page. */
export interface Wanted {
  /** As `2026-11` or `2026-11-29`. */
  when: string;
  page: string | string[] | undefined;
}

/** What the page of a month or a day says of itself. */
export async function periodMetadata(wanted: Wanted): Promise<Metadata> {
  const { site } = await thisPaper();
  const { title, path, page } = await listing(wanted);
  const description = `What ${site.newsroomName} published in ${title}`;
  return pageMetadata(site, { title, description, path: pagePath(path, page) });
}

/** The stories of a month or a day, paged. */
export async function ArchivePeriod(wanted: Wanted) {
  const { site, sections } = await thisPaper();
  const found = await listing(wanted);
  return (
    <Frame site={site} sections={sections} here={archivePath()}>
      <ListingPage
        listing={found}
        kicker="Archive"
        introduction={<ArchiveDays above={found.above} days={found.days} />}
      />
    </Frame>
  );
}

async function listing({ when, page: written }: Wanted): Promise<ArchiveListing> {
  const page = pageNumber(written);
  const found = page === null ? null : await load(when, page);
  return found ?? notFound();
}

const load = cache(async (when: string, page: number) => {
  const { connection, site } = await thisPaper();
  return readArchivePeriod(connection, { when, page, site });
});
