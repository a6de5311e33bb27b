'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { RestoreDialog } from './restore-dialog';
import { type Restorable, restoreTitle } from './restore-in-words';

export interface RestoreTextProps extends Restorable {
  storyId: string;
}

/** Brings text of a version back into the working copy, once it has been said what will happen. */
export function RestoreText(props: RestoreTextProps) {
  const isHydrated = useIsHydrated();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" disabled={!isHydrated} onClick={() => setIsOpen(true)}>
        {restoreTitle(props)}
      </Button>
      {isOpen ? <RestoreDialog {...props} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
