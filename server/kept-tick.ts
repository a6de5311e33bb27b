import { createHook } from 'node:async_hooks';
import { surroundings } from '@/db/around';

const kept: object[] = [];

/**
 * Keeps alive one of the objects that Node makes at each `process.nextTick`, several for each request. When a collection
 * of garbage comes at a moment in which there is none, V8 forgets their shape, throws away what it had compiled for it, and
 * makes every later one slowly: Node 20 then answers a fifth fewer requests until it is started anew (decision 70). Answers with what is kept.
 */
export function keepTick(): readonly object[] {
  // Within a storage, as later ones are made: it belongs to their shape.
  surroundings.run(new Map(), () => {
    const hook = createHook({
      init(_id, type, _trigger, resource) {
        if (type === 'TickObject') kept.push(resource);
      },
    });
    hook.enable();
    process.nextTick(() => {});
    hook.disable();
  });
  return kept;
}
