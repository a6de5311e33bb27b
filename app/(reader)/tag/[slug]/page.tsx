import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Frame } from '@/components/reader/frame';
import { ListingPage } from '@/components/reader/listing-page';
import { pagePath } from '@/server/site/addresses';
import { type Listing, pageNumber, readTag } from '@/server/site/listing';
import { pageMetadata } from '../../page-metadata';
import { thisPaper } from '../../this-paper';

type Props = PageProps<'/tag/[slug]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { title, path, page } = await listing(props);
  const description = `Stories about ${title} in ${site.newsroomName}`;
  return pageMetadata(site, {
    title,
    description,
    path: pagePath(path, page),
    feedOf: { name: title, href: path },
  });
}

export default async function TagPage(props: Props) {
  const { site, sections } = await thisPaper();
  const found = await listing(props);
  return (
    <Frame site={site} sections={sections} here={found.path}>
      <ListingPage listing={found} kicker="Topic" />
    </Frame>
  );
}

async function listing({ params, searchParams }: Props): Promise<Listing> {
  const page = pageNumber((await searchParams).page);
  const found = page === null ? null : await load((await params).slug, page);
  return found ?? notFound();
}

const load = cache(async (slug: string, page: number) => {
  const { connection, site } = await thisPaper();
  return readTag(connection, { slug, page, site });
});
