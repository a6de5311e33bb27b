import { and, eq, inArray } from 'drizzle-orm';
import { searchWords } from '@/newsroom/search-words';
import { isGuessable, spellings } from '@/newsroom/spelling';
import type { Connection } from '../client';
import { knownWord } from '../schema';

/** So many rows go into one statement: both databases have a limit for what one may bring. */
const ROWS_AT_ONCE = 500;

/** Keeps these words, so that one of them can be offered for a word that is mistyped. Those that are kept already may be among them. */
export async function learnWords(tx: Connection, words: readonly string[]): Promise<void> {
  const rows = words.flatMap((word) => spellings(word).map((spelling) => ({ spelling, word })));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await tx
      .insert(knownWord)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflictDoNothing();
}

/** The words of published texts that are not kept yet, in one order for everybody, so that two who keep them at once do not wait for each other in a circle. */
export async function unknownWords(connection: Connection, texts: readonly string[]): Promise<string[]> {
  const words = [...new Set(texts.flatMap(searchWords))].filter(isGuessable).sort();
  return unknownOf(connection, words);
}

/** Words that share a spelling with this one. Some of them may be of stories that readers do not have any more. */
export async function wordsLike(connection: Connection, word: string): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ word: knownWord.word })
    .from(knownWord)
    .where(inArray(knownWord.spelling, spellings(word)));
  return rows.map((row) => row.word);
}

async function unknownOf(connection: Connection, words: readonly string[]): Promise<string[]> {
  const known = new Set<string>();
  for (let at = 0; at < words.length; at += ROWS_AT_ONCE) {
    const some = words.slice(at, at + ROWS_AT_ONCE);
    const rows = await connection
      .select({ word: knownWord.word })
      .from(knownWord)
      // A word stands under its own spelling too, once.
      .where(and(inArray(knownWord.spelling, some), eq(knownWord.spelling, knownWord.word)));
    for (const row of rows) known.add(row.word);
  }
  return words.filter((word) => !known.has(word));
}
