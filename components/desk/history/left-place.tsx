import type { BlockDifference } from '@/content/difference/compare-copies';
import { directionOf } from '@/newsroom/languages';
import { changeId, leftId } from './change-ids';
import styles from './compared-sheet.module.css';

interface LeftPlaceProps {
  block: BlockDifference;
  /** The change that shows the block where it is now. */
  change: number | null;
  language: string;
}

/** As many words as tell which block it was. */
const WORDS = 7;

/** Where a block stood that stands elsewhere now, with the way to it. */
export function LeftPlace({ block, change, language }: LeftPlaceProps) {
  const { name, moved, places } = block;
  const first = firstWords(block);
  return (
    <p id={leftId(places.before ?? 0)} className={styles.left} tabIndex={-1}>
      {name}{' '}
      {first ? (
        <q lang={language} dir={directionOf(language)}>
          {first}
        </q>
      ) : null}{' '}
      stood here.{' '}
      {change === null ? null : (
        <a href={`#${changeId(change)}`}>{moved === 'up' ? 'Moved up' : 'Moved down'}</a>
      )}
    </p>
  );
}

function firstWords({ parts }: BlockDifference): string {
  const text = parts
    .flatMap(({ stretches }) => stretches)
    .filter(({ kind }) => kind !== 'added')
    .map((stretch) => stretch.text)
    .join('');
  const words = text.split(/\s+/).filter(Boolean);
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')}…` : words.join(' ');
}
