'use client';

import { PanelLeft } from 'lucide-react';
import { useState } from 'react';
import styles from './rail.module.css';

const A_YEAR = 365 * 24 * 60 * 60;

/** Makes the rail narrow or wide. A cookie keeps the choice, so that the next page is drawn right from the start. */
export function RailToggle({ isNarrowAtFirst }: { isNarrowAtFirst: boolean }) {
  const [isNarrow, setIsNarrow] = useState(isNarrowAtFirst);

  function toggle() {
    const next = isNarrow ? 'wide' : 'narrow';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
    document.cookie = `galley-rail=${next}; path=/desk; max-age=${A_YEAR}; samesite=lax`;
    document.documentElement.dataset.rail = next;
    setIsNarrow(!isNarrow);
  }

  const name = isNarrow ? 'Widen the rail' : 'Narrow the rail';
  return (
    <button type="button" className={styles.toggle} onClick={toggle} title={name}>
      <PanelLeft aria-hidden size={18} strokeWidth={1.75} />
      <span>{name}</span>
    </button>
  );
}
