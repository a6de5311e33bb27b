import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Two texts that have next to nothing in common are compared in no time that anybody would wait for. */
const MOST_CHANGES = 2_000;

/** What became of a text, word by word; as a whole, when too little of it has stayed to compare. */
export function textDifference(before: string, after: string): DifferencePart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
