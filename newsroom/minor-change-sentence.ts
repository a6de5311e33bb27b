import { languageName } from './languages';
import type { MarkKind } from './minor-change-marks';

const NOUNS: Readonly<Record<Exclude<MarkKind, 'words'>, string>> = {
  number: 'A number',
  date: 'A date',
  name: 'A name',
  quote: 'A quote',
  negation: 'A negation',
};

/** What was touched, for the person who wanted the change to be minor. Without one of the two it came in, or went. */
export function sentenceOf(
  kind: MarkKind,
  { before, after, language }: { before: string; after: string; language: string },
): string {
  if (kind === 'words')
    return `Words were changed, and Galley cannot tell in ${languageName(language)} what they mean.`;
  const noun = NOUNS[kind];
  if (before === '') return `${noun} came in: “${shortly(after)}”.`;
  if (after === '') return `${noun} was taken out: “${shortly(before)}”.`;
  return `${noun} was changed: “${shortly(before)}” became “${shortly(after)}”.`;
}

const LONGEST = 60;

function shortly(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
