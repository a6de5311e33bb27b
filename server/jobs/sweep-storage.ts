import type { Logger } from 'pino';
import type { Connection, Database } from '@/db/client';
import { knownPhotoIds, liveStoryIds } from '@/db/queries/known-media';
import { knownFileHashes } from '@/db/queries/photo-files';
import type { OperatedStorage } from '../media/storage';

interface SweepContext {
  database: Database;
  storage: OperatedStorage;
  log: Pick<Logger, 'info' | 'error'>;
  now: Date;
  /** Ends the work at the next few hundred files. */
  signal: AbortSignal;
}

const DAY = 24 * 60 * 60 * 1000;

/** Younger than this it may belong to an upload that is still under way, here or on another instance. */
const LEFT_ALONE = DAY;

/** Broken uploads leave a few files. More than this is a database that does not belong to this storage. */
const MOST = 200;

const AT_ONCE = 400;

/** What stands between this and the next slash of a key says whose file it is. */
const KINDS: { prefix: string; known: (db: Connection, owners: string[]) => Promise<Set<string>> }[] = [
  { prefix: 'renditions/', known: knownPhotoIds },
  { prefix: 'originals/', known: knownFileHashes },
  // A stop between a withdrawal and this left them.
  { prefix: 'cards/', known: liveStoryIds },
];

/**
 * Removes the files that an upload left whose process was killed before its photo was written down, a day later. When
 * they are too many to be that, it removes none and says so. Safe to break off, and to run on two instances.
 */
export async function sweepStorage(context: SweepContext): Promise<number> {
  const { storage, log, now } = context;
  const before = new Date(now.getTime() - LEFT_ALONE);
  await storage.discardUnfinished(before);
  const unowned: string[] = [];
  for (const kind of KINDS) {
    for await (const keys of unownedOf(kind, before, context)) {
      unowned.push(...keys);
      if (unowned.length <= MOST) continue;
      log.error({ files: unowned.length }, 'no file removed: too many belong to no photo of this database');
      return 0;
    }
  }
  for (const key of unowned) await storage.delete(key);
  if (unowned.length > 0)
    log.info({ files: unowned.length }, 'files of uploads removed that were never finished');
  return unowned.length;
}

/** Sweeps after the start and then once a day. */
export function startSweeping(context: Omit<SweepContext, 'now' | 'signal'>): { stop(): Promise<void> } {
  const closing = new AbortController();
  let running: Promise<unknown> | null = null;
  const sweep = () => {
    running = sweepStorage({ ...context, now: new Date(), signal: closing.signal }).catch((cause: unknown) =>
      context.log.error({ err: cause }, 'the storage was not swept'),
    );
  };
  const timer = setInterval(sweep, DAY);
  sweep();
  return {
    async stop() {
      closing.abort();
      clearInterval(timer);
      await running;
    },
  };
}

async function* unownedOf(
  { prefix, known }: (typeof KINDS)[number],
  before: Date,
  { database, storage, signal }: SweepContext,
): AsyncGenerator<string[]> {
  const ownerOf = (key: string) => key.slice(prefix.length).split('/')[0] ?? '';
  for await (const keys of someAtOnce(oldKeys(storage, prefix, before))) {
    if (signal.aborted) return;
    const owners = await known(database.read, [...new Set(keys.map(ownerOf))]);
    yield keys.filter((key) => !owners.has(ownerOf(key)));
  }
}

async function* oldKeys(storage: OperatedStorage, prefix: string, before: Date): AsyncGenerator<string> {
  for await (const { key, storedAt } of storage.list(prefix)) if (storedAt < before) yield key;
}

async function* someAtOnce(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const key of keys) {
    some.push(key);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
