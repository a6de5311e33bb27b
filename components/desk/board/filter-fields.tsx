'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import {
  type BoardView,
  boardQuery,
  firstPage,
  isNarrowed,
  readBoardQuery,
  WHOLE_BOARD,
} from '@/newsroom/board-view';
import type { BoardCounts, Choice } from '@/server/board/board-counts';
import styles from './filter-fields.module.css';
import { ViewLink } from './view-link';

interface FilterFieldsProps {
  view: BoardView;
  counts: BoardCounts;
  seesOthers: boolean;
  onChoose(view: BoardView): void;
  /** What else stands in this row. */
  children?: ReactNode;
}

type FilterName = 'section' | 'person' | 'due' | 'flag' | 'kind';

/** What the board leaves out. Each choice is another view with an address, so that it can be kept and sent around. */
export function FilterFields({ view, counts, seesOthers, onChoose, children }: FilterFieldsProps) {
  const set = (name: FilterName, value: string) => {
    const query = boardQuery(firstPage(view));
    query.set(name, value);
    onChoose(readBoardQuery(query.toString()));
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
          <ViewLink view={cleared(view)} onChoose={onChoose} className={styles.clear}>
            <X aria-hidden size={14} />
            Clear
          </ViewLink>
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

function cleared({ layout, words, status }: BoardView): BoardView {
  return { ...WHOLE_BOARD, layout, words, status };
}
