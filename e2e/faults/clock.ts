import FakeTimers from '@sinonjs/fake-timers';

/** The clock of this process while a test has hold of it. It runs on by itself. */
export interface Clock {
  /** Moves it forward as if the machine had slept: what was due meanwhile happens once, now. */
  move(milliseconds: number): void;
  /** Gives the real clock back. */
  stop(): void;
}

/**
 * Takes hold of `Date`, timeouts and intervals. What asked for them before, or by way of `node:timers`, keeps the real
 * ones; in a browser Playwright's `page.clock` does the same.
 */
export function startClock(): Clock {
  const clock = FakeTimers.install({
    now: Date.now(),
    shouldAdvanceTime: true,
    advanceTimeDelta: 10,
    shouldClearNativeTimers: true,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  return {
    move: (milliseconds) => {
      clock.jump(milliseconds);
    },
    stop: () => clock.uninstall(),
  };
}
