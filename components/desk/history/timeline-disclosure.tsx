'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './timeline.module.css';

interface TimelineDisclosureProps {
  name: string;
  /** What stands beside the timeline; when that is something else, the timeline has done its part and closes. */
  shown: string;
  isOpenAtFirst: boolean;
  children: ReactNode;
}

/** On a phone the timeline opens over the page and closes when something was chosen; elsewhere it is always there. */
export function TimelineDisclosure({ name, shown, isOpenAtFirst, children }: TimelineDisclosureProps) {
  const [openFor, setOpenFor] = useState(isOpenAtFirst ? shown : null);
  const id = useId();
  const isOpen = openFor === shown;
  return (
    <>
      <button
        type="button"
        className={styles.disclosure}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenFor(isOpen ? null : shown)}
      >
        {name}
        <ChevronDown aria-hidden size={16} />
      </button>
      <div id={id} className={styles.folded} data-open={isOpen || undefined}>
        {children}
      </div>
    </>
  );
}
