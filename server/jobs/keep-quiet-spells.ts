import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { storiesAtRest } from '@/db/queries/work-since';
import { QUIET_MINUTES } from '@/newsroom/version-cause';
import { keepQuietSpell } from '../stories/quiet-spell';

interface JobContext {
  database: Database;
  log: Logger;
  now: Date;
  /** Ends the round before its next story. */
  signal?: AbortSignal;
}

/** In one round; the next is seconds away, and whoever waits for a story's publication must not wait for this. */
const MOST_CUT = 20;
/** More than can be cut, so that stories of which none can be cut keep no other from its turn. */
const MOST_LOOKED_AT = 200;

/**
 * Cuts a version of each story that somebody has worked on and nobody for some minutes since. Each spell is kept once,
 * however many instances run this and whenever they were started.
 */
export async function keepQuietSpells({ database, log, now, signal }: JobContext): Promise<void> {
  const since = new Date(now.getTime() - QUIET_MINUTES * 60_000);
  let cut = 0;
  for (const storyId of await storiesAtRest(database.read, { since, limit: MOST_LOOKED_AT })) {
    if (cut === MOST_CUT || signal?.aborted) return;
    try {
      if (await keepQuietSpell(database, { storyId, since, now })) cut += 1;
    } catch (cause) {
      // One story that fails must not keep the others from their versions.
      log.error({ err: cause, story: storyId }, 'a story could not be kept after a quiet spell');
    }
  }
}
