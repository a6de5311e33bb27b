'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { SurfaceProps } from './surface';

// Nobody asked for it, and writing goes on without: what does not come is told of when it is asked for.
const Surface = dynamic(
  () =>
    import('./surface').then(
      (surface) => surface.Surface,
      () => Nothing,
    ),
  { ssr: false },
);

/** The menu that `/` opens, fetched when it is. */
export const SlashMenu = dynamic(() => fetched(() => import('./slash-menu').then((menu) => menu.SlashMenu)), {
  ssr: false,
});

/** The menu of a block, fetched when it is opened. */
export const BlockMenu = dynamic(() => fetched(() => import('./block-menu').then((menu) => menu.BlockMenu)), {
  ssr: false,
});

const Nothing = () => null;

/** The surface around the text, fetched with the first move of the mouse or the first key: opening a story is not kept waiting. */
export function LazySurface(props: SurfaceProps) {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return;
    const want = () => setIsWanted(true);
    const noticed = new AbortController();
    // Before the text, which keeps letters to itself.
    const options = { passive: true, capture: true, signal: noticed.signal };
    for (const sign of ['pointermove', 'pointerdown', 'keydown'])
      window.addEventListener(sign, want, options);
    return () => noticed.abort();
  }, [isWanted]);
  return isWanted ? <Surface {...props} /> : null;
}
