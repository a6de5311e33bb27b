import type SqliteDatabase from 'better-sqlite3';

/** Who came first is answered when the last of them is done: these keep that short. */
const MOST = 16;
const LONGEST = 20;

/** Transactions that are committed together. */
interface Group {
  begunAt: number;
  size: number;
  committed: Promise<void>;
  succeed(): void;
  fail(cause: unknown): void;
}

/** Does the work as a transaction: when it resolves it is on the disk, and when it rejects nothing of it is. */
export type TakeTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * The transactions of the one connection that writes to SQLite, one after the other. A commit waits for the disk, which is longer than
 * most of them work: those that wait for their turn at the same moment share one commit. Each is a savepoint of its own, so
 * what one throws takes back nothing of the others. See docs/decisions/0060-those-who-wait-are-committed-together.md.
 */
export function takeTurns(writer: SqliteDatabase.Database): { take: TakeTurn; idle(): Promise<void> } {
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let open: Group | null = null;

  async function turn<Value>(work: () => Promise<Value>): Promise<{ value: Value; group: Group }> {
    waiting -= 1;
    const group = open ?? begin();
    const isFirst = group.size === 0;
    group.size += 1;
    try {
      if (!isFirst) writer.exec('SAVEPOINT turn');
      const value = await work();
      if (!isFirst) writer.exec('RELEASE turn');
      return { value, group };
    } catch (cause) {
      takeBack(group, { isFirst, cause });
      throw cause;
    } finally {
      if (open === group && isFull(group)) commit(group);
    }
  }

  function begin(): Group {
    writer.exec('BEGIN IMMEDIATE');
    open = newGroup();
    return open;
  }

  function takeBack(group: Group, { isFirst, cause }: { isFirst: boolean; cause: unknown }): void {
    if (writer.inTransaction && !isFirst) {
      writer.exec('ROLLBACK TO turn; RELEASE turn');
      return;
    }
    if (writer.inTransaction) writer.exec('ROLLBACK');
    // A disk that is full makes SQLite give up the transaction, with all that others had done in it.
    group.fail(cause);
    open = null;
  }

  function isFull({ size, begunAt }: Group): boolean {
    return waiting === 0 || size >= MOST || performance.now() - begunAt > LONGEST;
  }

  function commit(group: Group): void {
    open = null;
    try {
      writer.exec('COMMIT');
      group.succeed();
    } catch (cause) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      group.fail(cause);
    }
  }

  return {
    async take(work) {
      waiting += 1;
      const result = queue.then(() => turn(work));
      queue = result.catch(() => undefined);
      const { value, group } = await result;
      await group.committed;
      return value;
    },
    async idle() {
      await queue;
    },
  };
}

function newGroup(): Group {
  let settle: Pick<Group, 'succeed' | 'fail'> | undefined;
  const committed = new Promise<void>((succeed, fail) => {
    settle = { succeed, fail };
  });
  if (!settle) throw new Error('A promise calls what it is given at once');
  // Whoever failed by themselves has been told already.
  committed.catch(() => undefined);
  return { begunAt: performance.now(), size: 0, committed, ...settle };
}
