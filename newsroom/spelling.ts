/**
 * What is kept of a word so that it is found by somebody who mistypes it: itself, and itself with each letter left out. Two
 * words that share one of these are one slip apart, or two that make up for each other.
 */
export function spellings(word: string): string[] {
  const letters = [...word];
  const shorter = letters.map((_, place) => letters.toSpliced(place, 1).join(''));
  return [...new Set([word, ...shorter])];
}

/** Whether a word is of the kind that is mistyped and can be guessed: letters only, neither very short nor very long. */
export function isGuessable(word: string): boolean {
  return /^\p{L}{4,24}$/u.test(word);
}

/** The words that may be meant by this one, the nearest first; at most `most`. */
export function nearest(asked: string, known: readonly string[], most: number): string[] {
  const limit = asked.length < 8 ? 1 : 2;
  return known
    .map((word) => ({ word, slips: slipsBetween(asked, word), isAlike: word[0] === asked[0] }))
    .filter(({ slips }) => slips > 0 && slips <= limit)
    .sort((a, b) => a.slips - b.slips || Number(b.isAlike) - Number(a.isAlike) || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

/** How many slips lie between two words: a letter too many, too few, another one, or two that have changed places. */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [before, row] = [[] as number[], b.map((_, place) => place).concat(b.length)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1)];
      if (isSwapped) costs.push(at(before, j - 2) + 1);
      next.push(Math.min(...costs));
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
