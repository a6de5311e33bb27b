import { type LanguageMarks, marksOfLanguage } from './marks-of-language';

/** What a typed letter becomes: `literal` is what was typed in that place, `by` is how it is set. */
export interface Setting {
  /** How many letters before the typed one are set anew with it. */
  swallows: number;
  literal: string;
  by: string;
}

/** The letters that can ever be set otherwise than typed; for all others nothing needs to be asked. */
export const TYPOGRAPHIC_LETTERS = '"\'-.;:!?';

const APOSTROPHE = '’';
const OPENS_AFTER = /(^|[\s([{/–—„‚«‹“‘\ufffc])$/u;
const ENDS_WORD = /[\p{L}\p{N}»)\]”’%]$/u;
const ADDRESS = /((https?|mailto|javascript|data):|www\.|:\/\/|\S@|\]\()\S*$/i;
const TAG = /<[a-z!/?][^<>]*$/i;

/**
 * How a letter is set after the text that stands before it on its line: quotes, apostrophes, dashes, the ellipsis and the
 * spaces before French stops. Null when it stays as typed, as everything does in a language that the house does not know,
 * in the middle of an address, and in a tag of a markup language that somebody writes about.
 */
export function setAsTyped(
  letter: string,
  { before, language }: { before: string; language: string },
): Setting | null {
  const marks = marksOfLanguage(language);
  if (!marks || TAG.test(before)) return null;
  if (letter === '"') return doubleQuote(before, marks);
  if (ADDRESS.test(before)) return null;
  switch (letter) {
    case "'":
      return single(letter, singleQuote(before, marks));
    case '-':
      return dash(before);
    case '.':
      return before.endsWith('..') && !before.endsWith('...') ? swallowed('...', '…') : null;
    default:
      return stop(letter, before, marks.spaceBefore[letter]);
  }
}

function doubleQuote(before: string, { double: [open, close], inside }: LanguageMarks): Setting {
  // Who writes French by hand puts a space before the closing quotes; there it does not open others.
  if (inside !== '' && / $/.test(before) && isOpen(before, [open, close]))
    return swallowed(' "', inside + close);
  return single('"', OPENS_AFTER.test(before) ? open + inside : inside + close);
}

function singleQuote(before: string, { single: [open, close] }: LanguageMarks): string {
  if (OPENS_AFTER.test(before)) return open;
  return close !== APOSTROPHE && isOpen(before, [open, close]) ? close : APOSTROPHE;
}

function dash(before: string): Setting | null {
  if (before.endsWith('–')) return { swallows: 1, literal: '---', by: '—' };
  return before.endsWith('-') && !before.endsWith('--') ? swallowed('--', '–') : null;
}

function stop(letter: string, before: string, space: string | undefined): Setting | null {
  if (space === undefined) return null;
  if (before.endsWith(' ') && ENDS_WORD.test(before.slice(0, -1)))
    return swallowed(` ${letter}`, space + letter);
  // A colon may belong to a time or to an address that only begins; the others end a sentence.
  return letter !== ':' && ENDS_WORD.test(before) ? single(letter, space + letter) : null;
}

function isOpen(before: string, [open, close]: readonly [string, string]): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

function single(letter: string, by: string): Setting {
  return { swallows: 0, literal: letter, by };
}

function swallowed(literal: string, by: string): Setting {
  return { swallows: literal.length - 1, literal, by };
}
