'use client';

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { Problem } from '@/content/problem';
import styles from './panels.module.css';

interface ChecksPanelProps {
  problems: readonly Problem[];
  /** Brings the block into view and puts the caret there. */
  onJump(blockId: string): void;
}

/** What is still missing before the story can go out, each with a way to the place. */
export function ChecksPanel({ problems, onJump }: ChecksPanelProps) {
  if (problems.length === 0) {
    return (
      <p className={styles.allClear}>
        <CircleCheck aria-hidden size={18} /> Nothing is missing.
      </p>
    );
  }
  return (
    <ul className={styles.checks} aria-label="Checks">
      {problems.map((problem) => {
        const { blockId } = problem;
        const Icon = problem.severity === 'hard' ? CircleAlert : CircleDashed;
        return (
          <li key={`${problem.code} ${blockId ?? ''} ${problem.message}`} data-severity={problem.severity}>
            <Icon aria-hidden size={17} />
            <span>
              {problem.message}
              <small>{problem.severity === 'hard' ? 'Must be put right' : 'Worth a look'}</small>
            </span>
            {blockId ? (
              <button type="button" onClick={() => onJump(blockId)}>
                Show
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
