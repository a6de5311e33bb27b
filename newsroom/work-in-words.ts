/** What somebody did between two versions. */
export interface NamedWork {
  name: string;
  wordsAdded: number;
  wordsRemoved: number;
  changedDetails: boolean;
}

/** Who contributed what, who wrote most first: "Noa Reed +120 −14 words, Edie Marsh details". */
export function workInWords(work: readonly NamedWork[]): string {
  return [...work]
    .sort((a, b) => wordsOf(b) - wordsOf(a) || a.name.localeCompare(b.name))
    .map(oneInWords)
    .join(', ');
}

function oneInWords({ name, wordsAdded, wordsRemoved, changedDetails }: NamedWork): string {
  const counts = [
    wordsAdded > 0 && `+${wordsAdded.toLocaleString('en-GB')}`,
    wordsRemoved > 0 && `−${wordsRemoved.toLocaleString('en-GB')}`,
  ].filter(Boolean);
  const words =
    counts.length > 0 && `${counts.join(' ')} ${lastOf(wordsAdded, wordsRemoved) === 1 ? 'word' : 'words'}`;
  const done = [words, changedDetails && 'details'].filter(Boolean).join(' and ');
  // Who made a word bold, or moved a photo, has worked on it, too.
  return `${name} ${done || 'no words'}`;
}

function lastOf(added: number, removed: number): number {
  return removed > 0 ? removed : added;
}

function wordsOf({ wordsAdded, wordsRemoved }: NamedWork): number {
  return wordsAdded + wordsRemoved;
}
