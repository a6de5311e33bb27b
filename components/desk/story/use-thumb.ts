'use client';

import { useEffect } from 'react';

/** Where somebody still writes, although the caret is not in the text: what the toolbar opened. */
const AT_THE_TEXT = '.ProseMirror, [role="toolbar"], [role="menu"], [role="dialog"]';
/** How long focus may be nowhere while it goes from one to the other, in milliseconds. */
const ON_ITS_WAY = 200;

/**
 * For a phone: says on the page's root whether somebody is writing (`data-typing`) and how much of the window the
 * keyboard covers (`--keyboard`), so that the styles can bring the toolbar within a thumb's reach.
 */
export function useThumb(): void {
  useEffect(() => {
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      root.toggleAttribute('data-typing', document.activeElement?.closest(AT_THE_TEXT) != null);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, ON_ITS_WAY);
    };
    const measure = () => root.style.setProperty('--keyboard', `${keyboardHeight()}px`);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', lookSoon);
    window.visualViewport?.addEventListener('resize', measure);
    window.visualViewport?.addEventListener('scroll', measure);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', lookSoon);
      window.visualViewport?.removeEventListener('resize', measure);
      window.visualViewport?.removeEventListener('scroll', measure);
      root.removeAttribute('data-typing');
      root.style.removeProperty('--keyboard');
    };
  }, []);
}

// A browser that makes the page itself smaller for its keyboard leaves nothing covered.
function keyboardHeight(): number {
  const seen = window.visualViewport;
  if (!seen || seen.scale > 1.01) return 0;
  return Math.max(0, Math.round(window.innerHeight - seen.height - seen.offsetTop));
}
