import { fork } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import { photos } from '../demo-newsroom/photos';
import type { NewsroomToLoad } from './newsroom-to-load';

type Photos = NewsroomToLoad['photos'];
type KeyAndPhoto = Photos extends AsyncIterable<infer Each> ? Each : never;

/**
 * The photos of the demo newsroom, drawn in a process of their own: the one that takes uploads in forbids itself the
 * tools for drawing, and while it works on one photo the next is drawn.
 */
export async function* drawApart(): Photos {
  const script = fileURLToPath(new URL('./drawing-process.ts', import.meta.url));
  const child = fork(script, { serialization: 'advanced', execArgv: ['--import', 'tsx'] });
  let drawn = 0;
  try {
    for await (const [message] of on(child, 'message', { close: ['disconnect'] })) {
      drawn += 1;
      yield message as KeyAndPhoto; // sent by our own script, which is checked against the same type
    }
  } finally {
    child.kill();
  }
  const wanted = Object.keys(photos).length;
  if (drawn < wanted) throw new Error(`Only ${drawn} of ${wanted} photos could be drawn.`);
}
