import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectionsList } from '@/components/reader/corrections/corrections-list';
import { Frame } from '@/components/reader/frame';
import { readCorrections } from '@/server/corrections/read-corrections';
import { CORRECTIONS_PATH, pagePath } from '@/server/site/addresses';
import { pageNumber } from '@/server/site/listing';
import { pageMetadata } from '../page-metadata';
import { thisPaper } from '../this-paper';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { page } = await corrections(props);
  return pageMetadata(site, {
    title: 'Corrections',
    description: `What ${site.newsroomName} has put right.`,
    path: pagePath(CORRECTIONS_PATH, page),
  });
}

export default async function Corrections(props: Props) {
  const { site, sections } = await thisPaper();
  return (
    <Frame site={site} sections={sections}>
      <CorrectionsList corrections={await corrections(props)} />
    </Frame>
  );
}

async function corrections({ searchParams }: Props) {
  const page = pageNumber((await searchParams).page);
  const found = page === null ? null : await load(page);
  return found ?? notFound();
}

const load = cache(async (page: number) => {
  const { connection, site } = await thisPaper();
  return readCorrections(connection, { page, site });
});
