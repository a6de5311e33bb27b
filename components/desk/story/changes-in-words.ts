import type { Problem } from '@/content/problem';

interface Length {
  words: number;
  commissionedWords: number | null;
}

/**
 * What to say when the list of Checks has changed: which were put right and how many are left, or that a text has grown
 * over its limit. Null when nothing is to be said: what has just been begun lacks something, and that is not news.
 */
export function checksInWords(before: readonly Problem[], now: readonly Problem[]): string | null {
  const grown = now.find((problem) => isTooLong(problem) && !has(before, problem));
  if (grown) return grown.message;
  const solved = before.filter((problem) => !has(now, problem));
  const [first] = solved;
  if (!first) return null;
  const left = now.length === 0 ? 'Nothing is missing.' : `${now.length} left in Checks.`;
  return `Put right: ${solved.length === 1 ? first.message : `${solved.length} checks.`} ${left}`;
}

/** What to say when the story has grown over the length that was ordered, or fits again. */
export function lengthInWords(before: Length, now: Length): string | null {
  const { commissionedWords: ordered, words } = now;
  if (ordered === null || ordered !== before.commissionedWords) return null;
  if (words > ordered === before.words > ordered) return null;
  return words > ordered
    ? `Over the commissioned length of ${ordered} words.`
    : 'Within the commissioned length.';
}

function has(problems: readonly Problem[], { code, blockId, field, message }: Problem): boolean {
  return problems.some(
    (each) =>
      each.code === code &&
      each.blockId === blockId &&
      each.field === field &&
      // How far a text is over its limit is another number at each look.
      (each.message === message || isTooLong(each)),
  );
}

function isTooLong({ code, field }: Problem): boolean {
  return code === 'G14' && field !== undefined;
}
