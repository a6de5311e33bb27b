import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArchiveYears } from '@/components/reader/archive-years';
import { Frame } from '@/components/reader/frame';
import { archivePath } from '@/server/site/addresses';
import { readArchive } from '@/server/site/archive';
import { pageMetadata } from '../../page-metadata';
import { thisPaper } from '../../this-paper';

type Props = PageProps<'/archive/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const { name, href } = await load((await params).year);
  const description = `The stories of ${name} in ${site.newsroomName}, month by month`;
  return pageMetadata(site, { title: `Archive of ${name}`, description, path: href });
}

/** The months of one year. */
export default async function ArchiveYearPage({ params }: Props) {
  const { site, sections } = await thisPaper();
  const year = await load((await params).year);
  return (
    <Frame site={site} sections={sections} here={archivePath()}>
      <ArchiveYears title={`Archive of ${year.name}`} years={[year]} />
    </Frame>
  );
}

const load = cache(async (year: string) => {
  const { connection, site } = await thisPaper();
  const [found] = await readArchive(connection, { site, year });
  return found ?? notFound();
});
