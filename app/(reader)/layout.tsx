import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '../tokens.css';
import './paper.css';
import '@/components/reader/copy.css';
import { PaperHtml } from './paper-html';
import { thisPaper } from './this-paper';

// Every page is drawn when it is asked for; a later release keeps the finished pages and draws each once per publish.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await thisPaper();
  return {
    metadataBase: new URL(site.url),
    title: { default: site.newsroomName, template: `%s – ${site.newsroomName}` },
    applicationName: site.newsroomName,
    ...(!site.isForSearch && { robots: { index: false } }),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#10161f' },
  ],
};

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const { site } = await thisPaper();
  return <PaperHtml site={site}>{children}</PaperHtml>;
}
