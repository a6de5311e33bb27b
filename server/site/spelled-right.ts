import type { Connection } from '@/db/client';
import { wordsLike } from '@/db/queries/known-word';
import { countPublished } from '@/db/queries/public-search';
import { readSearch } from '@/newsroom/search-words';
import { isGuessable, nearest } from '@/newsroom/spelling';

const MOST_GUESSES = 5;
/** Enough to tell a usual word from a rare one. */
const MOST_COUNTED = 20;

/**
 * A question with its mistyped words put right: words that no live story holds become the nearest that one does. Null when
 * nothing would be found by it either, so that nobody is shown a word that stands in no live story.
 */
export async function spelledRight(connection: Connection, query: string): Promise<string | null> {
  const words = readSearch(query).flatMap((phrase) => phrase.words);
  const meant = await Promise.all(words.map((word) => rightWord(connection, word)));
  if (meant.every((word, place) => word === words[place])) return null;
  // A space at the end: these are whole words.
  const question = `${meant.join(' ')} `;
  const found = await countPublished(connection, { query: question, most: 1 });
  return found > 0 ? question.trim() : null;
}

async function rightWord(connection: Connection, word: string): Promise<string> {
  if (!isGuessable(word) || (await liveStoriesWith(connection, word)) > 0) return word;
  const guesses = nearest(word, await wordsLike(connection, word), MOST_GUESSES);
  const counts = await Promise.all(guesses.map((guess) => liveStoriesWith(connection, guess)));
  const best = Math.max(0, ...counts);
  return best === 0 ? word : (guesses[counts.indexOf(best)] ?? word);
}

function liveStoriesWith(connection: Connection, word: string): Promise<number> {
  return countPublished(connection, { query: `${word} `, most: MOST_COUNTED });
}
