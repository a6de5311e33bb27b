'use client';

import { useEffect } from 'react';

/** Leaves a layer once what it asked for is done. */
export function useClosing(isDone: boolean, onClose: () => void): void {
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
}
