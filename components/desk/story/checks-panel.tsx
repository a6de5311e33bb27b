'use client';

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { Problem } from '@/content/problem';
import type { DeskStory } from '@/server/stories/read-for-desk';
import styles from './panels.module.css';
import type { StorySurvey } from './story-survey';
import { useChecks } from './use-survey';

interface ChecksProps {
  story: DeskStory;
  survey: StorySurvey | null;
}

/** Where a problem is. */
export type Place = Pick<Problem, 'blockId' | 'field' | 'threadId'>;

interface ChecksPanelProps extends ChecksProps {
  /** Brings the block or the field into view and puts the caret there. */
  onJump(place: Place): void;
}

/** What is still missing before the story can go out, each with a way to the place. Follows the text when typing rests. */
export function ChecksPanel({ story, survey, onJump }: ChecksPanelProps) {
  const problems = useChecks(survey, story);
  if (problems.length === 0) {
    return (
      <p className={styles.allClear}>
        <CircleCheck aria-hidden size={18} /> Nothing is missing.
      </p>
    );
  }
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b));
  return (
    <ul className={styles.checks} aria-label="Checks">
      {numbered(sorted).map(({ key, problem }) => (
        <Check key={key} problem={problem} onJump={onJump} />
      ))}
    </ul>
  );
}

/** How many there are, for the tab. */
export function ChecksCount({ story, survey }: ChecksProps) {
  return useChecks(survey, story).length || null;
}

function Check({ problem, onJump }: { problem: Problem } & Pick<ChecksPanelProps, 'onJump'>) {
  const { blockId, field, threadId, severity, message } = problem;
  const isHard = severity === 'hard';
  const Icon = isHard ? CircleAlert : CircleDashed;
  return (
    <li data-severity={severity}>
      <Icon aria-hidden size={17} />
      <span>
        {message}
        <small>{isHard ? 'Must be put right' : 'Worth a look'}</small>
      </span>
      {blockId || field || threadId ? (
        <button type="button" onClick={() => onJump({ blockId, field, threadId })}>
          Show
        </button>
      ) : null}
    </li>
  );
}

function rank({ severity }: Problem): number {
  return severity === 'hard' ? 0 : 1;
}

// Two blocks without an id can lack the same thing.
function numbered(problems: readonly Problem[]): { key: string; problem: Problem }[] {
  const met = new Map<string, number>();
  return problems.map((problem) => {
    const name = `${problem.code} ${problem.blockId ?? problem.threadId ?? ''} ${problem.message}`;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return { key: `${name} ${times}`, problem };
  });
}
