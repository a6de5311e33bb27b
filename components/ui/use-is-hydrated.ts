'use client';

import { useSyncExternalStore } from 'react';

/**
 * False until the page's script has taken over. A control that needs the script is disabled until then: a press that
 * nobody hears is worse than one that cannot be made, and a form would send itself the browser's own way.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
