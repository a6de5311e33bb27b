'use client';

import { useEffect } from 'react';

/**
 * Notes that somebody looks at a story, for “since I last looked”: when they come and, because they have seen all that
 * happened meanwhile, when they turn away. Runs only where a page is really shown, so a prefetched one notes nothing,
 * and after it is drawn, so that no page waits for it.
 */
export function NoteLook({ storyId }: { storyId: string }) {
  useEffect(() => {
    const turned = () => note(storyId, document.visibilityState === 'visible' ? 'arriving' : 'leaving');
    turned();
    document.addEventListener('visibilitychange', turned);
    return () => {
      document.removeEventListener('visibilitychange', turned);
      note(storyId, 'leaving');
    };
  }, [storyId]);
  return null;
}

function note(storyId: string, moment: 'arriving' | 'leaving'): void {
  const address = `/api/stories/${encodeURIComponent(storyId)}/looks?moment=${moment}`;
  // A look that is not noted costs nobody anything; who is offline or signed out is told so elsewhere.
  fetch(address, { method: 'POST', keepalive: true }).catch(() => undefined);
}
