import type { Page } from '@playwright/test';

/** What became of the focus since `noteTabs`. */
export interface Tabbed {
  /** The stops that looked the same while the focus was there and after. */
  unseen: string[];
  /** How often Tab ended outside. */
  left: number;
}

declare global {
  interface Window {
    tabbed?: Tabbed;
    stopNotingTabs?: () => void;
  }
}

/**
 * Runs in the page: notes, each time that Tab is let go of, how the stop that it has left looks now. The page does it by
 * itself because a question for each stop takes longer than all else that is tried there.
 */
export function noteTabs(selector: string): void {
  window.stopNotingTabs?.();
  const tabbed: Tabbed = { unseen: [], left: 0 };
  let stop = document.activeElement;
  let focused = lookOf(stop);
  const note = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    const isSame = stop !== document.activeElement && stop?.closest(selector) && lookOf(stop) === focused;
    if (stop && isSame) tabbed.unseen.push(stop.outerHTML.slice(0, 150));
    stop = document.activeElement;
    focused = lookOf(stop);
    if (!stop?.closest(selector)) tabbed.left += 1;
  };
  window.addEventListener('keyup', note, true);
  window.tabbed = tabbed;
  window.stopNotingTabs = () => window.removeEventListener('keyup', note, true);

  /** How an element looks: a ring may be drawn around the box or the label that it lies in. */
  function lookOf(element: Element | null): string {
    const label = element?.matches('input[type="file"]') ? element.closest('label') : null;
    return [element, element?.parentElement, label]
      .flatMap((each) => {
        if (!each) return [];
        const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(each);
        return [outline, boxShadow, backgroundColor, borderColor];
      })
      .join();
  }
}

/** What `noteTabs` has noted so far. */
export async function tabbed(page: Page): Promise<Tabbed> {
  const noted = await page.evaluate(() => window.tabbed);
  if (!noted) throw new Error('The page was not asked to note what Tab does');
  return noted;
}
