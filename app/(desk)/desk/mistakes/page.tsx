import type { Metadata } from 'next';
import { EmptyNote } from '@/components/desk/empty-note';
import { mistakesAddress } from '@/components/desk/mistakes/mistakes-address';
import { MistakesViews } from '@/components/desk/mistakes/mistakes-views';
import { ReportCard } from '@/components/desk/mistakes/report-card';
import styles from '@/components/desk/mistakes/report-card.module.css';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { storyReader } from '@/newsroom/story-reader';
import { requireActor } from '@/server/auth/require-actor';
import { browseReports, type QueueView } from '@/server/corrections/browse-reports';
import { runtime } from '@/server/runtime';
import { pageNumber } from '@/server/site/listing';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Mistakes' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What readers report as wrong, and what became of it. */
export default async function MistakesPage({ searchParams }: Props) {
  const query = await searchParams;
  const actor = await requireActor('mistake.handle');
  const { read } = runtime().database;
  const view: QueueView = query.view === 'settled' ? 'settled' : 'waiting';
  const [queue, timeZone] = await Promise.all([
    browseReports(read, { view, page: pageNumber(query.page) ?? 1, reader: storyReader(actor) }),
    readTimeZone(read),
  ]);
  const { page, pages, reports } = queue;
  const now = new Date();
  return (
    <>
      <PageHead title="Mistakes" />
      <MistakesViews queue={queue} />
      {reports.length > 0 ? (
        <ul className={styles.list} aria-label="Reports">
          {reports.map((report) => (
            <ReportCard key={report.id} {...{ report, now, timeZone }} personId={actor.personId} />
          ))}
        </ul>
      ) : (
        <NoReports view={view} />
      )}
      <Pager
        label="Pages of reports"
        place={`Page ${page} of ${pages}`}
        previous={
          page > 1 ? { href: mistakesAddress(view, Math.min(page, pages + 1) - 1), name: 'Back' } : null
        }
        next={page < pages ? { href: mistakesAddress(view, page + 1), name: 'Further' } : null}
      />
    </>
  );
}

function NoReports({ view }: { view: QueueView }) {
  return view === 'waiting' ? (
    <EmptyNote title="Nothing waits">
      Each story ends with a way for readers to report a mistake. What they report is listed here until it is
      corrected or dismissed.
    </EmptyNote>
  ) : (
    <EmptyNote title="Nothing is settled yet">
      Reports that led to a correction, or were dismissed, are listed here with what was answered.
    </EmptyNote>
  );
}
