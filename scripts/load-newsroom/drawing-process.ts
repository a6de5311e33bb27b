import { drawPhoto, photoKeys } from '../demo-newsroom/draw-photos';
import type { NewsroomToLoad } from './newsroom-to-load';

type KeyAndPhoto = NewsroomToLoad['photos'] extends AsyncIterable<infer Each> ? Each : never;

// Nobody is waiting any more: the process that wanted the photos was stopped.
process.on('disconnect', () => process.exit());

/** Draws every photo of the demo newsroom and sends each to the process that started this one. */
for (const key of photoKeys) {
  const message: KeyAndPhoto = [key, await drawPhoto(key)];
  process.send?.(message);
}
process.disconnect?.();
