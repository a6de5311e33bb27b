import type { Metadata } from 'next';
import { PublicHistoryPage } from '@/components/reader/corrections/public-history';
import { Frame } from '@/components/reader/frame';
import { thisPaper } from '../../../this-paper';
import { whatBecameOfIt } from '../what-became-of-it';
import { loadHistory } from './load-history';

type Props = { params: Promise<{ section: string; slug: string }> };

/** What was published once is looked up here, and found by nobody who looks for the story. */
export const metadata: Metadata = {
  title: 'How this story has changed',
  robots: { index: false, follow: true, noarchive: true },
};

/** The versions that readers had of a story. */
export default async function HistoryPage({ params }: Props) {
  const { section, slug } = await params;
  const { site, sections } = await thisPaper();
  const answer = await loadHistory(section, slug);
  return (
    <Frame site={site} sections={sections}>
      {answer.found === 'history' ? (
        <PublicHistoryPage history={answer.history} />
      ) : (
        whatBecameOfIt(answer, '/history')
      )}
    </Frame>
  );
}
