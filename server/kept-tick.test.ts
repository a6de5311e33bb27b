import { createHook } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { surroundings } from '@/db/around';
import { keepTick } from './kept-tick';

it('keeps a step of the shape that all later ones have', () => {
  const [kept] = keepTick();
  expect(shapeIsOf(kept)(tickMadeNow())).toBe(true);
  expect(shapeIsOf(kept)({})).toBe(false);
});

function tickMadeNow(): unknown {
  const made: object[] = [];
  const hook = createHook({
    init(_id, type, _trigger, resource) {
      if (type === 'TickObject') made.push(resource);
    },
  });
  hook.enable();
  surroundings.run(new Map(), () => process.nextTick(() => {}));
  hook.disable();
  return made[0];
}

/** Whether V8 takes two objects for the same kind, which it says to nobody but its own tests. */
function shapeIsOf(one: unknown): (other: unknown) => boolean {
  setFlagsFromString('--allow-natives-syntax');
  const compare = new Function('one', 'other', 'return %HaveSameMap(one, other)');
  setFlagsFromString('--no-allow-natives-syntax');
  return (other) => compare(one, other) === true;
}
