'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId } from 'react';
import {
  type BoardView,
  boardAddress,
  boardQuery,
  firstPage,
  isNarrowed,
  readBoardQuery,
  WHOLE_BOARD,
} from '@/newsroom/board-view';
import type { BoardCounts, Choice } from '@/server/board/board-counts';
import styles from './filter-fields.module.css';

interface FilterFieldsProps {
  view: BoardView;
  counts: BoardCounts;
  seesOthers: boolean;
  /** What else stands in this row. */
  children?: ReactNode;
}

type FilterName = 'section' | 'person' | 'due' | 'flag' | 'kind';

/** What the board leaves out. Each choice changes the address, so a view can be kept and sent around. */
export function FilterFields({ view, counts, seesOthers, children }: FilterFieldsProps) {
  const router = useRouter();
  const set = (name: FilterName, value: string) => {
    const query = boardQuery(firstPage(view));
    query.set(name, value);
    router.push(boardAddress(readBoardQuery(query.toString())), { scroll: false });
  };
  const field = (name: FilterName, label: string, choices: readonly Choice[]) => (
    <Filter label={label} chosen={view[name]} choices={choices} onChoose={(value) => set(name, value)} />
  );
  return (
    <div className={styles.row}>
      <SlidersHorizontal aria-hidden size={14} className={styles.icon} />
      <fieldset className={styles.fields}>
        <legend className="visually-hidden">Filters</legend>
        {field('section', 'Section', counts.sections)}
        {seesOthers ? field('person', 'Person', counts.people) : null}
        {field('due', 'Due', counts.due)}
        {field('flag', 'Flag', counts.flags)}
        {field('kind', 'Kind', counts.kinds)}
        {isNarrowed(view) ? (
          <Link href={clearedAddress(view)} prefetch={false} className={styles.clear}>
            <X aria-hidden size={14} />
            Clear
          </Link>
        ) : null}
      </fieldset>
      {children}
    </div>
  );
}

interface FilterProps {
  label: string;
  chosen: string | null;
  choices: readonly Choice[];
  onChoose(value: string): void;
}

function Filter({ label, chosen, choices, onChoose }: FilterProps) {
  const id = useId();
  return (
    <span className={styles.field} data-chosen={chosen !== null || undefined}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{label}: all</option>
        {choices.map(({ value, name, stories }) => (
          <option key={value} value={value}>
            {name} ({stories})
          </option>
        ))}
        {/* Somebody who writes nothing that is shown here. */}
        {chosen !== null && !choices.some(({ value }) => value === chosen) ? (
          <option value={chosen}>Somebody else (0)</option>
        ) : null}
      </select>
    </span>
  );
}

function clearedAddress({ layout, words, status }: BoardView): string {
  return boardAddress({ ...WHOLE_BOARD, layout, words, status });
}
