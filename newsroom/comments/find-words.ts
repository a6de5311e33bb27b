import type { Passage } from '@/content/passages';
import type { WordsAnchor } from './anchor';
import { type LooseText, loosen } from './loose-text';

/** A stretch of the whole text, which is all passages with a line break between each two. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Where the words are: `same` as they were written down, `changed` at their place but edited since, or `gone` when neither
 * their place nor the words are in the story any more.
 */
export type FoundWords = ({ state: 'same' | 'changed' } & Stretch) | { state: 'gone' };

/** The text of a story to look for words in; made once for many anchors. */
export interface SearchedText {
  whole: string;
  passages: readonly (Passage & Stretch)[];
  /** Made when it is first needed. */
  loose(): LooseText;
}

/** Prepares a text for looking through. */
export function searchedText(passages: readonly Passage[]): SearchedText {
  let from = 0;
  const placed = passages.map((passage) => {
    const to = from + passage.text.length;
    const stretch = { ...passage, from, to };
    from = to + 1;
    return stretch;
  });
  const whole = passages.map(({ text }) => text).join('\n');
  let loose: LooseText | null = null;
  return {
    whole,
    passages: placed,
    loose: () => {
      loose ??= loosen(whole);
      return loose;
    },
  };
}

/**
 * Finds the words of an anchor. `held` is where its two ends in the live document are now, or null when that is not known:
 * what is left between them holds, whatever it says by now, unless the very words stand right there. Where nothing is left,
 * the words are looked for: first in their block, then in the story, each time as they were and then by `loosen`. Of several
 * places it takes the one that stands between the most of what stood around them.
 */
export function findWords(anchor: WordsAnchor, text: SearchedText, held: Stretch | null): FoundWords {
  if (held && held.to > held.from) return atPlace(anchor, text, held);
  const block = stretchOfBlock(text, anchor.blockId);
  const found =
    (block && (exactly(anchor, text, block) ?? loosely(anchor, text, block))) ??
    exactly(anchor, text, everything(text)) ??
    loosely(anchor, text, everything(text));
  return found ? { state: 'same', ...found } : { state: 'gone' };
}

/** The block in which a place of the whole text is. */
export function blockAtPlace({ passages }: SearchedText, place: number): string | null {
  return passages.find(({ from, to }) => place >= from && place <= to)?.blockId ?? null;
}

// A line that was split or joined between them leaves only a part between the two ends, or a little more than the words.
function atPlace(anchor: WordsAnchor, text: SearchedText, held: Stretch): FoundWords {
  if (text.whole.slice(held.from, held.to) === anchor.quote) return { state: 'same', ...held };
  const around = {
    from: Math.max(0, held.from - anchor.quote.length),
    to: Math.min(text.whole.length, held.to + anchor.quote.length + 2),
  };
  const found = exactly(anchor, text, around) ?? loosely(anchor, text, around);
  const overlaps = found && found.from < held.to && found.to > held.from;
  return overlaps ? { state: 'same', ...found } : { state: 'changed', ...held };
}

function stretchOfBlock({ passages }: SearchedText, blockId: string | null): Stretch | null {
  const own = passages.filter((passage) => blockId !== null && passage.blockId === blockId);
  const [first] = own;
  const last = own.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

function everything({ whole }: SearchedText): Stretch {
  return { from: 0, to: whole.length };
}

function exactly(anchor: WordsAnchor, { whole }: SearchedText, within: Stretch): Stretch | null {
  const { quote } = anchor;
  const places = placesOf(quote, whole, within);
  return best(
    anchor,
    whole,
    places.map((from) => ({ from, to: from + quote.length })),
  );
}

function loosely(anchor: WordsAnchor, text: SearchedText, within: Stretch): Stretch | null {
  const quote = loosen(anchor.quote).text.trim();
  const { text: loose, places } = text.loose();
  const found = placesOf(quote, loose, { from: 0, to: loose.length }).map((from) => ({
    from: places[from] ?? 0,
    to: places[from + quote.length] ?? 0,
  }));
  const inside = found.filter(({ from, to }) => from >= within.from && to <= within.to);
  return best(anchor, text.whole, inside);
}

/** No story says the same words so often that one more place would help. */
const ENOUGH = 200;

function placesOf(words: string, whole: string, { from, to }: Stretch): number[] {
  if (words === '') return [];
  const places: number[] = [];
  for (let at = whole.indexOf(words, from); at >= 0; at = whole.indexOf(words, at + 1)) {
    if (at + words.length > to || places.length >= ENOUGH) break;
    places.push(at);
  }
  return places;
}

function best(anchor: WordsAnchor, whole: string, stretches: readonly Stretch[]): Stretch | null {
  let chosen: Stretch | null = null;
  let most = -1;
  for (const stretch of stretches) {
    const score = alikeAround(anchor, whole, stretch);
    if (score <= most) continue;
    chosen = stretch;
    most = score;
  }
  return chosen;
}

function alikeAround({ before, after }: WordsAnchor, whole: string, { from, to }: Stretch): number {
  let score = 0;
  for (let step = 1; step <= before.length && before.at(-step) === whole[from - step]; step += 1) score += 1;
  for (let step = 0; step < after.length && after[step] === whole[to + step]; step += 1) score += 1;
  return score;
}
