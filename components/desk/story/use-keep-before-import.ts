'use client';

import { useCallback } from 'react';
import type { KeepBefore } from '@/components/editor/intake/intake-news';
import { keepBeforeImportAction } from '@/server/actions/save-points';
import { reached } from '../reached';

/** How long somebody waits for a file to come in while the text before it is being kept, in milliseconds. */
const PATIENCE = 4_000;

/** Has the newsroom keep the story as it is before a file is taken in. Offline, or when it takes too long, it is not kept. */
export function useKeepBeforeImport(storyId: string, textIsSaved: () => Promise<boolean>): KeepBefore {
  return useCallback(
    async (fileName) => {
      let isLate = false;
      const kept = async () => {
        // Once the file is in, it is too late to keep what was before it.
        if (!(await textIsSaved()) || isLate) return false;
        return (await reached(keepBeforeImportAction({ storyId, fileName }))).ok;
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => {
          isLate = true;
          resolve(false);
        }, PATIENCE);
      });
      const isKept = await Promise.race([kept(), late]);
      clearTimeout(timer);
      return isKept;
    },
    [storyId, textIsSaved],
  );
}
