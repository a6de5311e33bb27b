'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { KINDS } from '@/newsroom/fronts/container-kinds';
import type { FrontDesk } from '@/server/fronts/read-front-desk';
import { ContainerDialog, type ContainerShape } from './container-dialog';

interface AddContainerProps {
  sections: FrontDesk['sections'];
  hasTop: boolean;
  onAdd(shape: ContainerShape): void;
}

/** Adds a container at the end of a front. */
export function AddContainer({ sections, hasTop, onAdd }: AddContainerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isHydrated = useIsHydrated();
  const fresh: ContainerShape = { kind: 'row', title: '', room: KINDS.row.usual, fill: { from: 'newest' } };
  return (
    <div>
      <Button onClick={() => setIsOpen(true)} disabled={!isHydrated}>
        <Plus aria-hidden size={15} />
        Add a container
      </Button>
      {isOpen ? (
        <ContainerDialog
          title="Add a container"
          deed="Add"
          container={fresh}
          sections={sections}
          taken={hasTop ? ['top'] : []}
          onDone={(shape) => {
            onAdd(shape);
            setIsOpen(false);
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </div>
  );
}
