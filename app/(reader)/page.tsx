import type { Metadata } from 'next';
import { Frame } from '@/components/reader/frame';
import { Front } from '@/components/reader/front';
import { readFront } from '@/server/site/front';
import { weekday } from '@/server/site/stamp';
import { pageMetadata } from './page-metadata';
import { thisPaper } from './this-paper';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await thisPaper();
  return pageMetadata(site, { title: null, description: site.tagline, path: '/' });
}

export default async function HomePage() {
  const { connection, site, sections } = await thisPaper();
  const front = await readFront(connection, site);
  // The date of the news, not of the clock: a kept page must not claim to be of another day.
  const date = front.changedAt && weekday(front.changedAt, site.timeZone);
  return (
    <Frame site={site} sections={sections} here="/" date={date}>
      <Front front={front} />
    </Frame>
  );
}
