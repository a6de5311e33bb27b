'use client';

import { useEffect, useRef, useState } from 'react';

/** How often the newsroom is looked for, in milliseconds. */
const PACE = 5_000;

/**
 * Whether the newsroom answers. `onReturn` is called when it does after it did not: one that answers at first was only
 * slow, and to open the page anew by itself could go on for ever.
 */
export function useReach(onReturn: () => void): boolean {
  const [isBack, setIsBack] = useState(false);
  const returned = useRef(onReturn);
  useEffect(() => {
    let wasAway = false;
    let hasEnded = false;
    const look = async () => {
      const answers = await isThere();
      if (hasEnded) return;
      setIsBack(answers);
      if (answers && wasAway) returned.current();
      wasAway ||= !answers;
    };
    const soon = () => void look();
    soon();
    const timer = setInterval(soon, PACE);
    window.addEventListener('online', soon);
    return () => {
      hasEnded = true;
      clearInterval(timer);
      window.removeEventListener('online', soon);
    };
  }, []);
  return isBack;
}

async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(PACE) })).ok;
  } catch {
    return false;
  }
}
