'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { isText } from '@/components/shortcuts/is-text';
import { SHORTCUTS } from '@/components/shortcuts/shortcuts';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { Button } from '@/components/ui/button';
import { changeId } from './change-ids';
import styles from './change-steps.module.css';

/** The way through the changes of a comparison, by its buttons or by `n` and `p`; says at which of how many it stands. */
export function ChangeSteps({ count }: { count: number }) {
  const [at, setAt] = useState(0);
  const step = (by: 1 | -1) => {
    const to = Math.min(count, Math.max(1, at + by));
    setAt(to);
    showChange(to);
  };
  useShortcut('nextChange', (event) => isFree(event) && step(1));
  useShortcut('previousChange', (event) => isFree(event) && step(-1));
  return (
    <nav className={styles.steps} aria-label="Changes">
      <span role="status" className={styles.place}>
        {at === 0 ? (count === 1 ? '1 change' : `${count} changes`) : `${at} of ${count}`}
      </span>
      <Button
        size="small"
        aria-label={SHORTCUTS.previousChange.name}
        aria-keyshortcuts="P"
        title={`${SHORTCUTS.previousChange.name} (P)`}
        disabled={at <= 1}
        onClick={() => step(-1)}
      >
        <ChevronUp aria-hidden size={16} />
      </Button>
      <Button
        size="small"
        aria-label={SHORTCUTS.nextChange.name}
        aria-keyshortcuts="N"
        title={`${SHORTCUTS.nextChange.name} (N)`}
        disabled={at === count}
        onClick={() => step(1)}
      >
        <ChevronDown aria-hidden size={16} />
      </Button>
    </nav>
  );
}

function showChange(change: number): void {
  const element = document.getElementById(changeId(change));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}

/** Whether a letter by itself is no part of anything else. */
function isFree({ defaultPrevented, target }: KeyboardEvent): boolean {
  return !defaultPrevented && !isText(target) && !isInDialog(target);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role=dialog], [role=menu]') !== null;
}
