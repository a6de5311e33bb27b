import type { Mark, MarkType } from '@tiptap/pm/model';
import { toSafeHref } from '@/content/links';
import type { Typed, TypedChange, TypingRule } from './as-you-type';

/** One sign is italic, two are bold. What stands between them neither begins nor ends with a space. */
const STARRED: [RegExp, string][] = [
  [/(?:^|[^*])(\*\*)([^\s*](?:[^*]*[^\s*])?)\*$/, 'bold'],
  [/(?:^|[^*\p{L}\p{N}])(\*)([^\s*](?:[^*]*[^\s*])?)$/u, 'italic'],
];

const LINKED = /\[([^[\]]+)\]\(([^()\s]+)$/;

/** `**bold**` and `*italic*`. */
export const starRule: TypingRule = {
  letters: '*',
  apply(typed) {
    for (const [pattern, name] of STARRED) {
      const [, sign = '', words = ''] = pattern.exec(typed.before) ?? [];
      const type = markThatFits(typed, name);
      if (words === '' || !type) continue;
      return wrapped(typed, {
        opening: sign,
        words,
        closing: sign,
        mark: type.create(),
      });
    }
    return null;
  },
};

/** `[text](address)`. An address that cannot be used leaves all as it was typed. */
export const linkRule: TypingRule = {
  letters: ')',
  apply(typed) {
    const [, words = '', address = ''] = LINKED.exec(typed.before) ?? [];
    const type = markThatFits(typed, 'link');
    const href = words === '' ? null : toSafeHref(address);
    if (href === null || !type) return null;
    const closing = `](${address})`;
    return wrapped(typed, {
      opening: '[',
      words,
      closing,
      mark: type.create({ href }),
    });
  },
};

interface Wrapped {
  opening: string;
  words: string;
  closing: string;
  mark: Mark;
}

/** Takes the signs away and sets the words between them; the words themselves, with all their marks, stay. */
function wrapped({ from, letter }: Typed, { opening, words, closing, mark }: Wrapped): TypedChange {
  const start = from + letter.length - closing.length - words.length - opening.length;
  const end = start + words.length;
  return {
    // Of all that was typed only the last letter is still missing.
    from,
    literal: letter,
    change: (tr) => {
      tr.delete(end + opening.length, end + opening.length + closing.length).delete(
        start,
        start + opening.length,
      );
      return tr.addMark(start, end, mark).removeStoredMark(mark);
    },
  };
}

function markThatFits({ state, from }: Typed, name: string): MarkType | null {
  const type = state.schema.marks[name];
  return type && state.doc.resolve(from).parent.type.allowsMarkType(type) ? type : null;
}
