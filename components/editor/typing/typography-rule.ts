import { setAsTyped, TYPOGRAPHIC_LETTERS } from '@/newsroom/typography/set-as-typed';
import type { TypingRule } from './as-you-type';

/**
 * Quotes, dashes and dots as the language of the text sets them: the language that the page says this place is in, so
 * that it is the same one that spelling is checked by.
 */
export const typographyRule: TypingRule = {
  letters: TYPOGRAPHIC_LETTERS,
  apply({ view, letter, before, from }) {
    const language = view.dom.closest<HTMLElement>('[lang]')?.lang ?? 'en';
    const setting = setAsTyped(letter, { before, language });
    if (!setting) return null;
    const { swallows, literal, by } = setting;
    const start = from - swallows;
    return { from: start, literal, change: (tr) => tr.insertText(by, start, start + literal.length) };
  },
};
