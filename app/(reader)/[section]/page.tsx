import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Frame } from '@/components/reader/frame';
import { SectionPage as SectionListingPage } from '@/components/reader/section-page';
import { pagePath } from '@/server/site/addresses';
import { pageNumber, readSection, type SectionListing } from '@/server/site/listing';
import { pageMetadata } from '../page-metadata';
import { thisPaper } from '../this-paper';

type Props = PageProps<'/[section]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { title, description, path, page } = await listing(props);
  return pageMetadata(site, {
    title,
    description: description || null,
    path: pagePath(path, page),
    feedOf: { name: title, href: path },
  });
}

export default async function SectionPage(props: Props) {
  const { site, sections } = await thisPaper();
  const section = await listing(props);
  return (
    <Frame site={site} sections={sections} here={section.path}>
      <SectionListingPage section={section} />
    </Frame>
  );
}

async function listing({ params, searchParams }: Props): Promise<SectionListing> {
  const page = pageNumber((await searchParams).page);
  const found = page === null ? null : await load((await params).section, page);
  return found ?? notFound();
}

const load = cache(async (slug: string, page: number) => {
  const { connection, site } = await thisPaper();
  return readSection(connection, { slug, page, site });
});
