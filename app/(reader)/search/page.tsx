import type { Metadata } from 'next';
import { Frame } from '@/components/reader/frame';
import { SearchPage } from '@/components/reader/search-page';
import { searchPaper } from '@/server/site/search';
import { readQuestion } from '@/server/site/search-question';
import { pageMetadata } from '../page-metadata';
import { thisPaper } from '../this-paper';

type Props = PageProps<'/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { q } = readQuestion(await searchParams);
  const title = q === '' ? 'Search' : `Search for ${q}`;
  // There are endless pages of results, and each of them is a list of what has a better place.
  return {
    ...pageMetadata(site, { title, description: null, path: '/search' }),
    robots: { index: false, follow: true },
  };
}

/** The search of readers. Its page depends on what is asked, so it is drawn anew for each question and never kept. */
export default async function ReaderSearchPage({ searchParams }: Props) {
  const { connection, site, sections } = await thisPaper();
  const question = readQuestion(await searchParams);
  const answer = await searchPaper(connection, { question, site, now: new Date() });
  return (
    <Frame site={site} sections={sections} here="/search">
      <SearchPage answer={answer} />
    </Frame>
  );
}
