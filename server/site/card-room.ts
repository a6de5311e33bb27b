import { storyOf } from '@/newsroom/public-things';
import type { Runtime } from '../runtime';
import { keepCard } from './find-card';
import { readSite } from './site-settings';

/** Who published is answered first, and pressing twice is one drawing. */
const WAIT = 1_500;

/**
 * Draws the card of each story that comes before readers or changes for them, for as long as the process runs, so that it is
 * there when the story is shared. What a stop leaves undone is drawn when it is asked for.
 */
export function startCards(
  {
    database,
    storage,
    log,
    env,
  }: Pick<Runtime, 'database' | 'storage' | 'log'> & {
    env: Pick<Runtime['env'], 'siteUrl'>;
  },
  { wait = WAIT, keep: keepOne = keepCard } = {},
): { stop(): Promise<void> } {
  const waiting = new Map<string, NodeJS.Timeout>();
  let last: Promise<void> = Promise.resolve();

  async function keep(storyId: string) {
    waiting.delete(storyId);
    try {
      const site = await readSite(database.read, env.siteUrl);
      await keepOne({ connection: database.read, storage, log }, { storyId, site });
    } catch (cause) {
      log.warn({ err: cause, story: storyId }, 'share card not kept');
    }
  }
  function plan(storyId: string) {
    if (waiting.has(storyId)) return;
    const timer = setTimeout(() => {
      // One after the other: nobody waits for them.
      last = last.then(() => keep(storyId));
    }, wait);
    waiting.set(storyId, timer.unref());
  }
  const forget = database.onTouched(({ things }) => {
    for (const thing of things) {
      const storyId = storyOf(thing);
      if (storyId !== null) plan(storyId);
    }
  });
  return {
    async stop() {
      forget();
      for (const timer of waiting.values()) clearTimeout(timer);
      await last;
    },
  };
}
