import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWatch } from './answer-watch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('gives a line up whose answer never comes', () => {
  const giveUp = vi.fn();
  const watch = answerWatch(giveUp);
  watch({ isWaiting: true, answers: 3 });
  vi.advanceTimersByTime(3_000);
  watch({ isWaiting: true, answers: 3 });
  vi.advanceTimersByTime(3_000);
  expect(giveUp).toHaveBeenCalledTimes(1);
});

it('waits twice as long the next time', () => {
  const giveUp = vi.fn();
  const watch = answerWatch(giveUp);
  watch({ isWaiting: true, answers: 0 });
  vi.advanceTimersByTime(5_000);
  watch({ isWaiting: true, answers: 0 });
  vi.advanceTimersByTime(9_000);
  expect(giveUp).toHaveBeenCalledTimes(1);
});

it('keeps a slow line on which answers go on coming', () => {
  const giveUp = vi.fn();
  const watch = answerWatch(giveUp);
  for (let answers = 0; answers < 10; answers += 1) {
    watch({ isWaiting: true, answers });
    vi.advanceTimersByTime(4_000);
  }
  expect(giveUp).not.toHaveBeenCalled();
});

it('has nothing to give up once everything is answered', () => {
  const giveUp = vi.fn();
  const watch = answerWatch(giveUp);
  watch({ isWaiting: true, answers: 1 });
  watch({ isWaiting: false, answers: 2 });
  vi.advanceTimersByTime(60_000);
  expect(giveUp).not.toHaveBeenCalled();
});
