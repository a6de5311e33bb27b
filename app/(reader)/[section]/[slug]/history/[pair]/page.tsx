import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicComparisonPage } from '@/components/reader/corrections/public-history';
import { Frame } from '@/components/reader/frame';
import { readPair } from '@/newsroom/corrections/published-versions';
import { comparePublished } from '@/server/corrections/compare-published';
import { thisPaper } from '../../../../this-paper';
import { whatBecameOfIt } from '../../what-became-of-it';
import { loadHistory } from '../load-history';

type Props = { params: Promise<{ section: string; slug: string; pair: string }> };

export const metadata: Metadata = {
  title: 'What was changed',
  robots: { index: false, follow: true, noarchive: true },
};

/** What changed between two versions that readers had. */
export default async function ComparisonPage({ params }: Props) {
  const { section, slug, pair: written } = await params;
  const pair = readPair(written);
  if (!pair) notFound();
  const { connection, site, sections } = await thisPaper();
  const answer = await loadHistory(section, slug);
  if (answer.found !== 'history')
    return (
      <Frame site={site} sections={sections}>
        {whatBecameOfIt(answer, `/history/${written}`)}
      </Frame>
    );
  const { history } = answer;
  const comparison = (await comparePublished(connection, { history, ...pair })) ?? notFound();
  return (
    <Frame site={site} sections={sections}>
      <PublicComparisonPage history={history} comparison={comparison} />
    </Frame>
  );
}
