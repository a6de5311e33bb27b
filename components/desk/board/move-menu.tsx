'use client';

import { ArrowRightLeft, BookOpenText } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ComponentProps, useCallback } from 'react';
import { LazyMenu } from '@/components/ui/lazy-menu';
import type { BoardMove } from '@/newsroom/board-moves';
import type { BoardLine } from '@/server/board/board-lines';
import styles from './move-menu.module.css';
import { nameOf } from './name-of';

interface MoveMenuProps {
  line: BoardLine;
  tabIndex: number;
  isBusy: boolean;
  onMove(move: BoardMove): void;
}

/**
 * The steps that are open to this person for a story. Those that vouch for its text, or put it before readers, lead to
 * the text instead: nobody approves what they have not read.
 */
export function MoveMenu({ line, tabIndex, isBusy, onMove }: MoveMenuProps) {
  const router = useRouter();
  const name = nameOf(line);
  const Trigger = useCallback(
    (props: ComponentProps<'button'>) => (
      <button
        type="button"
        {...props}
        className={styles.trigger}
        data-moves
        tabIndex={tabIndex}
        aria-label={`Move ${name}`}
        title="Move"
      >
        <ArrowRightLeft aria-hidden size={15} />
      </button>
    ),
    [tabIndex, name],
  );
  const items = () =>
    line.moves.map((move) =>
      move.needsReading
        ? {
            name: `${move.label}: read it first`,
            icon: <BookOpenText size={16} />,
            onSelect: () => router.push(`/desk/stories/${line.id}`),
          }
        : { name: move.asks.length > 0 ? `${move.label}…` : move.label, onSelect: () => onMove(move) },
    );
  return line.moves.length > 0 ? <LazyMenu Trigger={Trigger} items={items} isDisabled={isBusy} /> : null;
}
