import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthorIntroduction } from '@/components/reader/author-introduction';
import { Frame } from '@/components/reader/frame';
import { ListingPage } from '@/components/reader/listing-page';
import { pagePath } from '@/server/site/addresses';
import { type AuthorListing, pageNumber, readAuthor } from '@/server/site/listing';
import { pageMetadata } from '../../page-metadata';
import { thisPaper } from '../../this-paper';

type Props = PageProps<'/author/[slug]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { author, path, page } = await listing(props);
  const description = author.bio || `Stories by ${author.name} in ${site.newsroomName}`;
  return pageMetadata(site, {
    title: author.name,
    description,
    path: pagePath(path, page),
    feedOf: { name: author.name, href: path },
  });
}

export default async function AuthorPage(props: Props) {
  const { site, sections } = await thisPaper();
  const found = await listing(props);
  return (
    <Frame site={site} sections={sections} here={found.path}>
      <ListingPage listing={found} introduction={<AuthorIntroduction author={found.author} />} />
    </Frame>
  );
}

async function listing({ params, searchParams }: Props): Promise<AuthorListing> {
  const page = pageNumber((await searchParams).page);
  const found = page === null ? null : await load((await params).slug, page);
  return found ?? notFound();
}

const load = cache(async (slug: string, page: number) => {
  const { connection, site } = await thisPaper();
  return readAuthor(connection, { slug, page, site });
});
