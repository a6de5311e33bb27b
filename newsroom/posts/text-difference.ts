import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond it, comparing takes longer than anybody would wait. */
const MOST_CHANGES = 2_000;

/** Of two texts that share less than this, single words that happen to be the same tell nothing. */
const LEAST_IN_COMMON = 0.4;

/** What became of a text, word by word; as a whole, when too little of it has stayed to compare. */
export function textDifference(before: string, after: string): DifferencePart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  const parts = (changes ?? []).map(({ added, removed, value }) => partOf(added, removed, value));
  const same = parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  if (2 * same >= LEAST_IN_COMMON * (before.length + after.length)) return parts;
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

function partOf(isAdded: boolean, isRemoved: boolean, text: string): DifferencePart {
  if (isAdded) return { kind: 'added', text };
  return { kind: isRemoved ? 'removed' : 'same', text };
}
