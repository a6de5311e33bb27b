import { describe, expect, it } from 'vitest';
import { makeTurns } from './turns';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe('turns', () => {
  it('come one after the other for one key, in the order in which they were asked for', async () => {
    const turns = makeTurns();
    const seen: string[] = [];
    const first = held();
    const one = turns.inTurn('story', () => first.done.then(() => seen.push('one')));
    const two = turns.inTurn('story', async () => seen.push('two'));
    first.end();
    await Promise.all([one, two]);
    expect(seen).toEqual(['one', 'two']);
  });

  it('of different keys do not wait for each other', async () => {
    const turns = makeTurns();
    const first = held();
    const one = turns.inTurn('story', () => first.done);
    expect(await turns.inTurn('another', async () => 'at once')).toBe('at once');
    first.end();
    await one;
  });

  it('go on after one has failed, and the failure goes to who asked', async () => {
    const turns = makeTurns();
    const failed = turns.inTurn('story', async () => {
      throw new Error('no');
    });
    const next = turns.inTurn('story', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
