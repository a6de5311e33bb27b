import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '../fonts';
import '../tokens.css';
import '../(desk)/desk.css';

// Drawn once, when Galley is built: the same for everybody, because browsers keep it for when the newsroom is away.
export const dynamic = 'force-static';

export const metadata: Metadata = { title: 'The desk, offline', robots: { index: false, follow: false } };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
};

/** The desk without the newsroom: nothing in it comes from a database or belongs to anybody. */
export default function OfflineLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>
        <main id="desk-main">{children}</main>
      </body>
    </html>
  );
}
