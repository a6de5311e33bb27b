import type { Placeholder, SQL } from 'drizzle-orm';
import type { Connection } from './client';
import { isOneOf, type ListedColumn, listed } from './dialect';
import { prepared, type Question } from './prepared';

interface Waiting<Given, Answer> {
  given: Given[];
  answers: Promise<readonly Answer[]>;
}

/**
 * What many ask of one connection at the same moment is put to the database once. `ask` gets what all of them gave and answers in
 * the same order. Whoever asks alone waits for nobody. For ten stories that are moved in one transaction this is the difference
 * between forty questions and four hundred. See docs/decisions/0052-what-ten-ask-is-asked-once.md.
 */
export function together<Given, Answer>(
  ask: (connection: Connection, given: readonly Given[]) => Promise<readonly Answer[]>,
): (connection: Connection, given: Given) => Promise<Answer> {
  const gathering = new WeakMap<Connection, Waiting<Given, Answer>>();
  function gather(connection: Connection): Waiting<Given, Answer> {
    const given: Given[] = [];
    const answers = endOfThisTick().then(() => {
      gathering.delete(connection);
      return ask(connection, given);
    });
    const waiting = { given, answers };
    gathering.set(connection, waiting);
    return waiting;
  }
  return async (connection, given) => {
    const waiting = gathering.get(connection) ?? gather(connection);
    const place = waiting.given.push(given) - 1;
    const answers = await waiting.answers;
    if (answers.length !== waiting.given.length) throw new Error('Somebody who asked got no answer');
    // There is one for each, as was just counted; an answer may be undefined.
    return answers[place] as Answer;
  };
}

/**
 * Several questions at the same moment, as `Promise.all`; but when one fails, all others have ended before that is thrown. Inside a
 * transaction it must not be otherwise: what is still on its way would reach the next one on this line.
 */
export async function allAtOnce<Asked extends readonly unknown[]>(
  asked: readonly [...Asked],
): Promise<{ -readonly [Place in keyof Asked]: Awaited<Asked[Place]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/** As `together`, for what is written: the rows of all become one statement. */
export function writtenTogether<Row>(
  write: (tx: Connection, rows: readonly Row[]) => Promise<unknown>,
): (tx: Connection, row: Row) => Promise<void> {
  return together<Row, void>(async (tx, rows) => {
    await write(tx, rows);
    return rows.map(() => undefined);
  });
}

/** As `writtenTogether`, for who writes several rows. */
export function rowsWrittenTogether<Row>(
  write: (tx: Connection, rows: readonly Row[]) => Promise<unknown>,
): (tx: Connection, rows: readonly Row[]) => Promise<void> {
  return writtenTogether<readonly Row[]>((tx, all) => write(tx, all.flat()));
}

/** As `together`, for what is the same whoever asks. */
export function askedOnce<Answer>(
  ask: (connection: Connection) => Promise<Answer>,
): (connection: Connection) => Promise<Answer> {
  const asked = together<null, Answer>(async (connection, given) => {
    const answer = await ask(connection);
    return given.map(() => answer);
  });
  return (connection) => asked(connection, null);
}

/**
 * A prepared question about the rows of a story, which is put once for all stories that are asked about at the same moment.
 * It selects `storyId`, which is not handed out, and has the condition it is given; its order holds within each story.
 */
export function rowsOfStory<Row extends object>(
  question: (
    connection: Connection,
    isOfStories: (column: ListedColumn) => SQL,
  ) => Question<Row & { storyId: string }>,
): (connection: Connection, storyId: string) => Promise<Row[]> {
  const ask = prepared<{ storyIds: unknown }, Row & { storyId: string }>((connection, slot) =>
    question(connection, (column) => isOneOf(column, slot('storyIds') satisfies Placeholder)),
  );
  return together(async (connection, storyIds: readonly string[]) => {
    const rows = await ask(connection, { storyIds: listed([...new Set(storyIds)]) });
    const byStory = new Map(storyIds.map((id): [string, Row[]] => [id, []]));
    for (const { storyId, ...row } of rows) {
      // The compiler does not see that the rest of such a row is the row.
      byStory.get(storyId)?.push(row as unknown as Row);
    }
    return storyIds.map((id) => byStory.get(id) ?? []);
  });
}

/** When everything that is ready to go on has gone on: whoever asks at this moment has asked by then. */
function endOfThisTick(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
