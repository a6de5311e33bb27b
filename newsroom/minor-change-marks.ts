import { partsOf } from '@/content/difference/block-parts';
import type { DocNode } from '@/content/document';
import type { MeaningWords } from './minor-change-languages';

/** What in a text carries its meaning: if one of these is another, readers are told something else. */
export type MarkKind = 'number' | 'date' | 'name' | 'quote' | 'negation' | 'words';

export interface Mark {
  kind: MarkKind;
  /** Two marks with the same key say the same. */
  key: string;
  /** As it stands in the text. */
  shown: string;
}

/** How a text is read: in which language, and which words are names although they stand at the start of a sentence. */
export interface Reading {
  language: string;
  /** Null for a language that Galley does not know well enough. */
  words: MeaningWords | null;
  names: ReadonlySet<string>;
}

const WORD = /(?<![\p{N}\p{L}])[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*(?![\p{N}\p{L}])/gu;
const NUMBER = /[\p{L}\p{Sc}+\-−]*\p{N}[\p{N}\p{L}.,:/%\p{Sc}°]*/gu;
const DOUBLE_QUOTED = /"([^"]+)(?:"|$)/g;
const SINGLE_QUOTED = /(?<=^|[\s(["])'([^'\n]+(?:'(?=\p{L})[^'\n]+)*)'(?=$|[\s.,;:!?)\]"])/gu;
const NOT =
  /^(?:\p{L}+n't|cannot|cant|(?:do|does|did|is|are|was|were|wo|would|could|should|has|have|had)nt)$/u;

/** The text with all quotation marks of a kind, and all white space, written alike; lines stay apart. */
export function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»「」『』〝〞″]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The texts of a block, place by place, each as `plainly` gives it. */
export function textsOf(block: DocNode): string[] {
  return partsOf(block).map(({ runs }) => plainly(runs.map(({ text = '' }) => text).join('')));
}

/** Everything in a text (as `plainly` gives it) that carries meaning, each kind in the order of the text. */
export function marksOf(text: string, reading: Reading): Mark[] {
  const { words, language, names } = reading;
  const found = [...numbersIn(text), ...quotesIn(text)];
  if (!words) return text === '' ? found : [...found, { kind: 'words', key: text, shown: text }];
  for (const { word, at, isName } of wordsIn(text, words)) {
    const mark = markOf(word, { words, language, isName: isName || names.has(word) });
    if (mark) found.push({ ...mark, at });
  }
  // "12 of ten" is not "ten of 12".
  return found.toSorted((a, b) => a.at - b.at).map(({ at: _, ...mark }) => mark);
}

/** The words of a text that are surely names, to be known where they stand at the start of a sentence. */
export function namesIn(text: string, words: MeaningWords): string[] {
  return wordsIn(text, words).flatMap(({ word, isName }) => (isName ? word : []));
}

/** The words of a text, in lower case. */
export function plainWordsIn(text: string, language: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLocaleLowerCase(language));
}

type Found = Mark & { at: number };

function numbersIn(text: string): Found[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index: at }) => {
    const number = found.replace(/[.,:/]+$/, '');
    return { kind: 'number', key: number, shown: number, at };
  });
}

function quotesIn(text: string): Found[] {
  return [DOUBLE_QUOTED, SINGLE_QUOTED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 1: inner = '', index: at }) => {
      const words = inner.replace(/\s+/g, ' ').trim();
      return { kind: 'quote' as const, key: words, shown: words, at };
    }),
  );
}

function markOf(
  word: string,
  { words, language, isName }: { words: MeaningWords; language: string; isName: boolean },
): Mark | null {
  const lower = word.toLocaleLowerCase(language);
  // "l'un", "aujourd'hui", "n'est": what is joined to a word counts for itself.
  const parts = [lower, ...lower.split("'")];
  const negation = language.startsWith('en') && NOT.test(lower) ? 'not' : firstIn(parts, words.negations);
  if (negation) return { kind: 'negation', key: negation, shown: word };
  if (parts.some((part) => words.numbers.has(part) || words.numberEnding?.test(part)))
    return { kind: 'number', key: lower, shown: word };
  if (isDate(word, parts, { words, language })) return { kind: 'date', key: lower, shown: word };
  return isName && isCapitalised(word) && !words.notNames.has(word)
    ? { kind: 'name', key: word, shown: word }
    : null;
}

function isDate(
  word: string,
  parts: readonly string[],
  { words, language }: { words: MeaningWords; language: string },
): boolean {
  if (firstIn(parts, words.days)) return true;
  // "May" is a month and "may" is not, where months are written with a capital.
  return words.calendar.has(parts[0] ?? '') && (!language.startsWith('en') || isCapitalised(word));
}

interface FoundWord {
  word: string;
  at: number;
  /** It has a capital that no start of a sentence accounts for. */
  isName: boolean;
}

function wordsIn(text: string, words: MeaningWords): FoundWord[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ 0: word, index: at }, place) => {
    const isNamed = isCapitalised(word) && !words.notNames.has(word);
    if (!isNamed) return { word, at, isName: false };
    const next = found[place + 1];
    const isBesideName =
      next !== undefined &&
      next.index === at + word.length + 1 &&
      text[next.index - 1] === ' ' &&
      isCapitalised(next[0]) &&
      !words.notNames.has(next[0]);
    return { word, at, isName: isBesideName || !startsSentence(text.slice(0, at)) };
  });
}

function startsSentence(before: string): boolean {
  const upTo = before.replace(/[ "'([–—-]+$/, '');
  // "Mr. Smith", "J. Smith": this full stop ends no sentence.
  if (/(?:^|[\s"'(])\p{Lu}\p{L}{0,3}\.$/u.test(upTo)) return false;
  return upTo === '' || /[.!?…:;\n|•]$/.test(upTo);
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

function firstIn(parts: readonly string[], set: ReadonlySet<string>): string | undefined {
  return parts.find((part) => set.has(part));
}
