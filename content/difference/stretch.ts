/** A stretch of text that stayed, came, went, or only looks different now (bold, italic, another link). */
export interface Stretch {
  kind: 'same' | 'added' | 'removed' | 'restyled';
  text: string;
  /** How many words it holds. */
  words: number;
}
