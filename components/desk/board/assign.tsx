'use client';

import { ClipboardPen } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';

const AssignDialog = dynamic(() =>
  fetched(() => import('./assign-dialog').then((file) => file.AssignDialog)),
);

/** Orders a story before there is text. */
export function Assign() {
  const isHydrated = useIsHydrated();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button disabled={!isHydrated} onClick={() => setIsOpen(true)}>
        <ClipboardPen aria-hidden size={16} />
        Assign
      </Button>
      {isOpen ? <AssignDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
