'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isText } from '@/components/shortcuts/is-text';
import { isPressed } from '@/components/shortcuts/key-names';
import { SHORTCUTS } from '@/components/shortcuts/shortcuts';
import { Button } from '@/components/ui/button';
import { changeId } from './change-ids';
import styles from './change-steps.module.css';

/** The way through the changes of a comparison, by its buttons or by `n` and `p`; says at which of how many it stands. */
export function ChangeSteps({ count }: { count: number }) {
  const [at, setAt] = useState(0);
  const step = useCallback(
    (by: 1 | -1) => {
      const to = Math.min(count, Math.max(1, at + by));
      setAt(to);
      showChange(to);
    },
    [at, count],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isText(event.target) || isInDialog(event.target)) return;
      if (isPressed('nextChange', event)) step(1);
      else if (isPressed('previousChange', event)) step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [step]);
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

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role=dialog], [role=menu]') !== null;
}
