import { resumeDrawings } from '@/db/queries/photo-drawing';
import { darkroom } from '../media/darkroom/darkroom';
import { runtime } from '../runtime';
import { drawShares } from './draw-shares';
import { drawWaiting } from './draw-waiting';
import { tellStories } from './tell-stories';

/** A photo whose turn comes later, or that came without a word, is found after this long. */
const LOOK_EVERY = 2_000;

/**
 * Draws waiting photos for as long as the process runs, each as soon as it was taken in. What a stop interrupted is
 * taken up again. `stop` ends the darkroom at once: a photo that is being drawn is drawn anew after the next start.
 */
export function startDrawing(): { stop(): Promise<void> } {
  const { database, storage, log, events } = runtime();
  let isStopped = false;
  let isResumed = false;
  let running: Promise<void> | null = null;

  async function round() {
    if (!isResumed) await database.inTransaction((tx) => resumeDrawings(tx, new Date()));
    isResumed = true;
    const onDrawn = (photoId: string) => void tellStories([photoId]);
    const context = { database, storage, log, onDrawn, isStopped: () => isStopped };
    await drawWaiting(context);
    await drawShares(context);
  }
  function wake() {
    if (isStopped || running) return;
    running = round()
      .catch((cause: unknown) => log.error({ err: cause }, 'drawing failed'))
      .finally(() => {
        running = null;
      });
  }
  const timer = setInterval(wake, LOOK_EVERY);
  const forget = events.on('photoTakenIn', wake);
  wake();
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      forget();
      darkroom().close();
      await running;
    },
  };
}
