import { setAsTyped, TYPOGRAPHIC_LETTERS } from '@/newsroom/typography/set-as-typed';
import type { TypingRule } from './as-you-type';

/** The words of a photo are its photographer's or an agency's, and are kept letter by letter. */
const KEPT_AS_GIVEN = new Set(['photoCaption', 'photoCredit', 'photoAlt']);

/**
 * Quotes, dashes and dots as the language of the text sets them: the language that the page says this place is in, so
 * that it is the same one that spelling is checked by.
 */
export const typographyRule: TypingRule = {
  letters: TYPOGRAPHIC_LETTERS,
  apply({ view, state, letter, before, from }) {
    if (KEPT_AS_GIVEN.has(state.doc.resolve(from).parent.type.name)) return null;
    const language = view.dom.closest<HTMLElement>('[lang]')?.lang ?? 'en';
    const setting = setAsTyped(letter, { before, language });
    if (!setting) return null;
    const { swallows, literal, by } = setting;
    const start = from - swallows;
    return { from: start, literal, change: (tr) => tr.insertText(by, start, start + literal.length) };
  },
};
