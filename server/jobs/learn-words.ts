import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { learnWords } from '@/db/queries/known-word';
import { finishLessons, wordsToLearn } from '@/db/queries/published-index';
import { type Lesson, listLessons } from '@/db/queries/search-lesson';

/** Each is kept in some eight spellings; on an embedded database nobody else is answered meanwhile, for a few milliseconds. */
const WORDS_AT_ONCE = 30;
/** Milliseconds in which all others have their turn. */
const PAUSE = 20;

interface LearningContext {
  database: Database;
  log: Logger;
  signal: AbortSignal;
}

/**
 * Teaches the search of readers the words of what was published since, for questions that are mistyped, and the names of
 * authors who are called otherwise now. Two instances may do it at once, and it may end anywhere: what is learnt twice is
 * known once. A lesson that fails is passed over, so that it keeps no other waiting, and tried again in the next round.
 */
export async function learnPublishedWords(context: LearningContext): Promise<void> {
  const { database, log, signal } = context;
  let after = 0;
  while (!signal.aborted) {
    const [lesson] = await listLessons(database.read, { after, limit: 1 });
    if (!lesson) return;
    await learn(lesson, context).catch((cause: unknown) => {
      log.error({ err: cause, story: lesson.storyId }, 'the words of a story could not be learnt');
    });
    after = lesson.number;
    await pause(PAUSE);
  }
}

async function learn(lesson: Lesson, { database, signal }: LearningContext): Promise<void> {
  const words = await wordsToLearn(database.read, [lesson]);
  for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
    if (signal.aborted) return;
    await database.inTransaction((tx) => learnWords(tx, words.slice(at, at + WORDS_AT_ONCE)));
    await pause(PAUSE);
  }
  await database.inTransaction((tx) => finishLessons(tx, [lesson]));
}
