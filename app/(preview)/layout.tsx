import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../tokens.css';
import '../(reader)/paper.css';
import '@/components/reader/copy.css';
import { readSiteSettings } from '@/server/site/site-settings';
import { PaperHtml } from '../(reader)/paper-html';

// Never kept: a preview is drawn for the one person who asks for it.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The paper's own clothes, outside the desk's frame: what is previewed looks as readers will see it. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  return <PaperHtml site={await readSiteSettings()}>{children}</PaperHtml>;
}
