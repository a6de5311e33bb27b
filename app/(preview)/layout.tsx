import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '../fonts';
import '../tokens.css';
import '../(reader)/paper.css';
import '@/components/reader/copy.css';

// Never kept: a preview is drawn for the one person who asks for it.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The paper's own clothes, outside the desk's frame: what is previewed looks as readers will see it. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
