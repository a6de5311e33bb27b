import { describe, expect, it } from 'vitest';
import { atMost } from './at-most';

describe('at most two at once', () => {
  it('lets two run and the others follow, in order', async () => {
    const open: (() => void)[] = [];
    const begun: string[] = [];
    const ask = atMost(2, (name: string) => {
      begun.push(name);
      return new Promise<string>((resolve) => open.push(() => resolve(name)));
    });
    const answers = Promise.all(['a', 'b', 'c', 'd'].map(ask));
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    for (let turn = 0; turn < 4; turn += 1) {
      open[turn]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect(await answers).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not stopped by one that fails', async () => {
    const ask = atMost(1, async (fails: boolean) => {
      if (fails) throw new Error('no');
      return 'yes';
    });
    const first = ask(true).catch(() => 'failed');
    expect(await Promise.all([first, ask(false), ask(false)])).toEqual(['failed', 'yes', 'yes']);
  });
});
