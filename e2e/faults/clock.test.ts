import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '@/server/live/testing/until';
import { type Clock, startClock } from './clock';

const MINUTES = 60_000;

let clock: Clock;
beforeEach(() => {
  clock = startClock();
});
afterEach(() => clock.stop());

describe('a clock that is moved', () => {
  it('says a later time, and what was due has happened', () => {
    const happened: string[] = [];
    setTimeout(() => happened.push('in five minutes'), 5 * MINUTES);
    setTimeout(() => happened.push('in twenty minutes'), 20 * MINUTES);
    const before = Date.now();
    clock.move(10 * MINUTES);
    expect(Date.now() - before).toBeGreaterThanOrEqual(10 * MINUTES);
    expect(happened).toEqual(['in five minutes']);
  });

  it('lets what comes again and again happen once, as after a sleep', () => {
    let beats = 0;
    const beat = setInterval(() => {
      beats += 1;
    }, 1_000);
    clock.move(10 * MINUTES);
    clearInterval(beat);
    expect(beats).toBe(1);
  });

  it('runs on by itself', async () => {
    const before = Date.now();
    let isDue = false;
    setTimeout(() => {
      isDue = true;
    }, 50);
    await until(() => isDue, 'the timeout is due', 2_000);
    expect(Date.now() - before).toBeGreaterThanOrEqual(50);
  });

  it('is given back', () => {
    clock.move(10 * MINUTES);
    const moved = Date.now();
    clock.stop();
    expect(moved - Date.now()).toBeGreaterThan(9 * MINUTES);
  });
});
