import type { CSSProperties, ReactNode } from 'react';
import { directionOf } from '@/newsroom/languages';
import type { Site } from '@/server/site/site-settings';
import { fontVariables } from '../fonts';

/** The root of every page in the paper's clothes: its language, which way it is written, and the accent of the house. */
export function PaperHtml({ site, children }: { site: Site; children: ReactNode }) {
  const { language, appearance } = site;
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      className={fontVariables}
      style={styleOf(appearance.accent)}
    >
      <body>{children}</body>
    </html>
  );
}

// The one token that a house may give another value; what tokens.css makes of it is said there.
function styleOf(accent: Site['appearance']['accent']): CSSProperties | undefined {
  if (!accent) return undefined;
  // A property of our own, which the type does not know.
  return { '--accent-chosen': `light-dark(${accent.light}, ${accent.dark})` } as CSSProperties;
}
