import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchActivity } from './activity';

const MINUTE = 60_000;
let told: boolean[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  stop = watchActivity((isIdle) => told.push(isIdle));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

describe('somebody at the page', () => {
  it('is idle after some minutes in which nothing happens', () => {
    vi.advanceTimersByTime(2 * MINUTE);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(MINUTE);
    expect(told).toEqual([true]);
  });

  it('is back with the first key, and is told of once', () => {
    vi.advanceTimersByTime(5 * MINUTE);
    press();
    press();
    expect(told).toEqual([true, false]);
  });

  it('who presses a key now and then is never idle', () => {
    for (let minute = 0; minute < 10; minute += 1) {
      vi.advanceTimersByTime(MINUTE);
      press();
    }
    expect(told).toEqual([]);
  });

  it('is listened to once between two looks', () => {
    const removed = vi.spyOn(window, 'removeEventListener');
    vi.advanceTimersByTime(MINUTE);
    for (let key = 0; key < 100; key += 1) press();
    expect(removed.mock.calls.filter(([sign]) => sign === 'keydown')).toHaveLength(1);
  });
});
