import { runtime } from '../runtime';
import { keepCard } from './find-card';
import { readSiteSettings } from './site-settings';

/** Who published is answered first, and pressing twice is one drawing. */
const WAIT = 1_500;

/**
 * Draws the card of each story that comes before readers, for as long as the process runs, so that it is there when the
 * story is shared. What a stop leaves undone is drawn when it is asked for.
 */
export function startCards(): { stop(): Promise<void> } {
  const { database, storage, log, events } = runtime();
  const waiting = new Map<string, NodeJS.Timeout>();
  let last: Promise<void> = Promise.resolve();

  async function keep(storyId: string) {
    waiting.delete(storyId);
    try {
      const site = await readSiteSettings();
      await keepCard({ connection: database.read, storage, log }, { storyId, site });
    } catch (cause) {
      log.warn({ err: cause, story: storyId }, 'share card not kept');
    }
  }
  const forget = events.on('storyMoved', ({ storyId }) => {
    if (waiting.has(storyId)) return;
    const timer = setTimeout(() => {
      // One after the other: nobody waits for them.
      last = last.then(() => keep(storyId));
    }, WAIT);
    waiting.set(storyId, timer.unref());
  });
  return {
    async stop() {
      forget();
      for (const timer of waiting.values()) clearTimeout(timer);
      await last;
    },
  };
}
