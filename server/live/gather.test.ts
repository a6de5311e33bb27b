import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeGather } from './gather';
import { makeTurns } from './turns';

const STORY = { name: 'story:one' };

it('what arrives while the batch before it is under way is the next batch', async () => {
  const batches: string[][] = [];
  let release: () => void = () => undefined;
  const gather = makeGather<typeof STORY, string>(makeTurns(), async (_story, items) => {
    batches.push([...items]);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  const first = gather(STORY, 'a');
  await turn();
  const rest = [gather(STORY, 'b'), gather(STORY, 'c')];
  release();
  await first;
  await turn();
  release();
  await Promise.all(rest);
  expect(batches).toEqual([['a'], ['b', 'c']]);
});

it('a batch that fails is known to all whose it was, and to nobody else', async () => {
  const gather = makeGather<typeof STORY, string>(makeTurns(), async (_story, items) => {
    if (items.includes('bad')) throw new Error('it went wrong');
  });
  await expect(Promise.all([gather(STORY, 'good'), gather(STORY, 'bad')])).rejects.toThrow('it went wrong');
  await expect(gather(STORY, 'later')).resolves.toBeUndefined();
});
