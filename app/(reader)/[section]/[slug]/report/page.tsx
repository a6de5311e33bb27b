import type { Metadata } from 'next';
import { ReportForm } from '@/components/reader/corrections/report-form';
import { Frame } from '@/components/reader/frame';
import { readReportPage } from '@/server/corrections/read-report-page';
import { readerScript } from '@/server/site/reader-scripts';
import { thisPaper } from '../../../this-paper';
import { whatBecameOfIt } from '../what-became-of-it';

type Props = { params: Promise<{ section: string; slug: string }> };

export const metadata: Metadata = { title: 'Report a mistake', robots: { index: false, follow: true } };

/** Where a reader tells of a mistake in a story. */
export default async function ReportPage({ params }: Props) {
  const { section: sectionSlug, slug } = await params;
  const { connection, site, sections } = await thisPaper();
  const answer = await readReportPage(connection, { sectionSlug, slug, site });
  return (
    <Frame site={site} sections={sections}>
      {answer.found === 'form' ? (
        <ReportForm
          form={answer.form}
          newsroomName={site.newsroomName}
          script={readerScript('report-mistake')}
        />
      ) : (
        whatBecameOfIt(answer, '/report')
      )}
    </Frame>
  );
}
