import type { Metadata } from 'next';
import { ArchiveYears } from '@/components/reader/archive-years';
import { Frame } from '@/components/reader/frame';
import { archivePath } from '@/server/site/addresses';
import { readArchive } from '@/server/site/archive';
import { pageMetadata } from '../page-metadata';
import { thisPaper } from '../this-paper';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await thisPaper();
  const description = `Every story of ${site.newsroomName}, by the day on which it was published`;
  return pageMetadata(site, { title: 'Archive', description, path: archivePath() });
}

/** The years and months of the paper. */
export default async function ArchivePage() {
  const { connection, site, sections } = await thisPaper();
  return (
    <Frame site={site} sections={sections} here={archivePath()}>
      <ArchiveYears title="Archive" years={await readArchive(connection, { site })} />
    </Frame>
  );
}
