'use client';

import type { CopyFacts } from '@/newsroom/content-facts';
import { readingMinutes } from '@/newsroom/count-words';
import styles from './outline-panel.module.css';
import type { StorySurvey } from './story-survey';
import { useSurvey } from './use-survey';

interface StoryLengthProps {
  facts: Pick<CopyFacts, 'bodyWords' | 'bodyCharacters'>;
  commissionedWords: number | null;
}

/** Words, characters and reading time of the body, against the length that was ordered. */
export function StoryLength({ facts, commissionedWords }: StoryLengthProps) {
  const { bodyWords: words, bodyCharacters: characters } = facts;
  const over = commissionedWords === null ? 0 : words - commissionedWords;
  return (
    <section className={styles.length} aria-label="Length" data-over={over > 0 || undefined}>
      <p className={styles.total}>
        {inDigits(words)}{' '}
        <small>{commissionedWords === null ? 'words' : `of ${inWords(commissionedWords)}`}</small>
      </p>
      {commissionedWords === null ? null : (
        <progress
          value={Math.min(words, commissionedWords)}
          max={commissionedWords}
          aria-label="Of the commissioned length"
        />
      )}
      <p className={styles.facts}>
        {over > 0 ? <span className={styles.over}>{inWords(over)} over · </span> : null}
        {inDigits(characters)} characters · {readingMinutes(words)} min to read
      </p>
    </section>
  );
}

/** The same in a few letters, beside the save state. */
export function LengthInBar({
  survey,
  commissionedWords,
}: {
  survey: StorySurvey | null;
  commissionedWords: number | null;
}) {
  const seen = useSurvey(survey);
  if (!seen) return null;
  const words = seen.facts.bodyWords;
  return (
    <span className={styles.inBar}>
      {commissionedWords === null ? inWords(words) : `${inDigits(words)} of ${inWords(commissionedWords)}`}
    </span>
  );
}

let digits: Intl.NumberFormat | undefined;

// Made when the first count is shown: a browser takes long to make one, and a story opens first.
function inDigits(count: number): string {
  digits ??= new Intl.NumberFormat('en-GB');
  return digits.format(count);
}

function inWords(count: number): string {
  return count === 1 ? '1 word' : `${inDigits(count)} words`;
}
