'use client';

import { CaseSensitive, ChevronDown, ChevronUp, Regex, TextSelect, WholeWord, X } from 'lucide-react';
import { type RefObject, useId } from 'react';
import { isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import styles from './find-bar.module.css';
import { FindButton } from './find-button';
import type { Query } from './read-pattern';

interface FindRowProps {
  field: RefObject<HTMLInputElement | null>;
  query: Query;
  onQuery(query: Query): void;
  isWithin: boolean;
  /** Null while nothing is selected that the search could be kept to. */
  onWithin: ((isWithin: boolean) => void) | null;
  /** "3 of 17", or why nothing could be looked for. */
  result: string;
  isRefused: boolean;
  /** Null while there is no place to go to. */
  onStep: ((by: 1 | -1) => void) | null;
  onClose(): void;
}

/** What is looked for and how, what came of it, and the way from place to place. */
export function FindRow(row: FindRowProps) {
  const { field, query, onQuery, isWithin, onWithin, result, isRefused, onStep, onClose } = row;
  const resultId = useId();
  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={styles.input}
        aria-label="Find"
        placeholder="Find"
        value={query.text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isRefused}
        aria-describedby={resultId}
        onChange={(event) => onQuery({ ...query, text: event.target.value })}
      />
      <div className={styles.buttons}>
        <FindButton
          name="Match case"
          icon={CaseSensitive}
          isOn={query.matchesCase}
          onPress={() => onQuery({ ...query, matchesCase: !query.matchesCase })}
        />
        <FindButton
          name="Whole word"
          icon={WholeWord}
          isOn={query.wholeWord}
          onPress={() => onQuery({ ...query, wholeWord: !query.wholeWord })}
        />
        <FindButton
          name="Regular expression"
          icon={Regex}
          isOn={query.isExpression}
          onPress={() => onQuery({ ...query, isExpression: !query.isExpression })}
        />
        <FindButton
          name="In selection"
          icon={TextSelect}
          isOn={isWithin}
          onPress={onWithin && (() => onWithin(!isWithin))}
        />
      </div>
      <p id={resultId} className={styles.result} data-refused={isRefused || undefined}>
        {result}
      </p>
      <div className={styles.buttons}>
        <FindButton
          name="Previous"
          keys={keysInWords('findPrevious', isOnMac())}
          icon={ChevronUp}
          onPress={onStep && (() => onStep(-1))}
        />
        <FindButton
          name="Next"
          keys={keysInWords('findNext', isOnMac())}
          icon={ChevronDown}
          onPress={onStep && (() => onStep(1))}
        />
        <FindButton name="Close" keys={keysInWords('closeLayer', isOnMac())} icon={X} onPress={onClose} />
      </div>
    </div>
  );
}
