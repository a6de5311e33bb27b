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

// The one token that a house may give another value, on light and on dark paper; tokens.css puts it in its place.
function styleOf(accent: Site['appearance']['accent']): CSSProperties | undefined {
  if (!accent) return undefined;
  // Properties of our own, which the type does not know.
  return { '--accent-on-light': accent.light, '--accent-on-dark': accent.dark } as CSSProperties;
}
