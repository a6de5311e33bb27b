import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '../fonts';
import '../tokens.css';
import './auth.css';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false, follow: false } };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
