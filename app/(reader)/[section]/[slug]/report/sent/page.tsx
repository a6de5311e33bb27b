import type { Metadata } from 'next';
import { Frame } from '@/components/reader/frame';
import { Message } from '@/components/reader/message';
import { readReportPage } from '@/server/corrections/read-report-page';
import { thisPaper } from '../../../../this-paper';
import { whatBecameOfIt } from '../../what-became-of-it';

type Props = { params: Promise<{ section: string; slug: string }> };

export const metadata: Metadata = { title: 'Thank you', robots: { index: false, follow: true } };

/** What a reader finds after a report was sent. */
export default async function SentPage({ params }: Props) {
  const { section: sectionSlug, slug } = await params;
  const { connection, site, sections } = await thisPaper();
  const answer = await readReportPage(connection, { sectionSlug, slug, site });
  return (
    <Frame site={site} sections={sections}>
      {answer.found === 'form' ? (
        <Message title="Thank you">
          <p>
            Your report is with the newsroom. If something has to be put right, the story says so, and it
            stands among the <a href="/corrections">corrections</a>. If you left an address, we answer.
          </p>
          <p>
            <a href={answer.form.path}>Back to the story</a>
          </p>
        </Message>
      ) : (
        whatBecameOfIt(answer, '/report')
      )}
    </Frame>
  );
}
