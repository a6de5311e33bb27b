'use client';

import { Button } from '@/components/ui/button';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { EmptyNote } from '../empty-note';
import styles from './front-desk.module.css';

/** What stands in the place of a front that nobody arranges: what that means, and the first step. */
export function FrontBeginning({ isLaunched, onBegin }: { isLaunched: boolean; onBegin(): void }) {
  const isHydrated = useIsHydrated();
  return (
    <div className={styles.beginning}>
      <EmptyNote title={isLaunched ? 'Nothing stands on this draft' : 'Nobody arranges this front'}>
        {isLaunched
          ? 'Launch it so, and the front makes itself again by the clock. Or begin anew with the containers that the clock would use.'
          : 'It makes itself by the clock. Arrange it, and what you place stays where you put it; the rest goes on filling itself up. Readers see nothing of it before you launch it.'}
      </EmptyNote>
      <Button onClick={onBegin} disabled={!isHydrated}>
        Arrange this front
      </Button>
    </div>
  );
}
