import type { DocNode } from '../document';

/** One word, one space or one sign of a text, with how it is set. */
export interface Token {
  text: string;
  isWord: boolean;
  /** Its marks as one text, to compare. */
  marks: string;
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Cuts runs of text into words, spaces and signs by the rules of their language; a word may be set in two ways. */
export function tokensOf(runs: readonly DocNode[], language: string): Token[] {
  const text = runs.map((run) => run.text ?? '').join('');
  const ends: { end: number; marks: string }[] = [];
  let end = 0;
  for (const run of runs) {
    end += run.text?.length ?? 0;
    ends.push({ end, marks: marksOf(run) });
  }
  let run = 0;
  return [...segmenter(language).segment(text)].map(({ segment, index, isWordLike = false }) => {
    while ((ends[run]?.end ?? end) <= index && run < ends.length - 1) run += 1;
    let marks = ends[run]?.marks ?? '';
    for (let next = run; (ends[next]?.end ?? end) < index + segment.length; next += 1)
      marks += `+${ends[next + 1]?.marks ?? ''}`;
    return { text: segment, isWord: isWordLike, marks };
  });
}

function marksOf({ marks = [] }: DocNode): string {
  return marks.length === 0 ? '' : JSON.stringify(marks);
}

// Making one takes longer than using it for a paragraph.
function segmenter(language: string): Intl.Segmenter {
  const known = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  SEGMENTERS.set(language, known);
  return known;
}
