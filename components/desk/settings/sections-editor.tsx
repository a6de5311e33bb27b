'use client';

import { useCallback, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { HouseSection } from '@/server/settings/read-house-sections';
import { RemoveSectionDialog } from './remove-section-dialog';
import { SectionDialog } from './section-dialog';
import { SectionList } from './section-list';
import styles from './sections.module.css';

/** Which dialog is open, and about what. */
type Asking = { to: 'add' } | { to: 'edit' | 'remove'; section: HouseSection } | null;

/** The sections of the house: their order, their words, new ones, and those nobody needs. */
export function SectionsEditor({ sections }: { sections: readonly HouseSection[] }) {
  const isHydrated = useIsHydrated();
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => setAsking(null), []);
  return (
    <>
      {sections.length > 0 ? (
        <SectionList
          sections={sections}
          onEdit={(section) => setAsking({ to: 'edit', section })}
          onRemove={(section) => setAsking({ to: 'remove', section })}
        />
      ) : (
        <p className={styles.none}>
          No sections yet. Add the first one; until then nothing can be published.
        </p>
      )}
      <p className={styles.add}>
        <Button disabled={!isHydrated} onClick={() => setAsking({ to: 'add' })}>
          Add section…
        </Button>
      </p>
      {asking?.to === 'add' ? <SectionDialog section={null} onClose={close} /> : null}
      {asking?.to === 'edit' ? <SectionDialog section={asking.section} onClose={close} /> : null}
      {asking?.to === 'remove' ? <RemoveSectionDialog section={asking.section} onClose={close} /> : null}
    </>
  );
}
