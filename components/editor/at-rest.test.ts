import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atRest } from './at-rest';

describe('work that waits for rest', () => {
  const work = vi.fn();
  let resting = atRest(100, work);

  beforeEach(() => {
    vi.useFakeTimers();
    work.mockClear();
  });
  afterEach(() => {
    resting.cancel();
    vi.useRealTimers();
  });

  it('is done once, when nothing has happened for the time given', () => {
    resting = atRest(100, work);
    resting.again();
    vi.advanceTimersByTime(99);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits as long after the last thing that happened, however many there were', () => {
    resting = atRest(100, work);
    for (let key = 0; key < 50; key += 1) {
      resting.again();
      vi.advanceTimersByTime(60);
    }
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(39);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('sets one timer in its time, not one for each thing that happened', () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    resting = atRest(500, work);
    for (let key = 0; key < 25; key += 1) {
      resting.again();
      vi.advanceTimersByTime(20);
    }
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('is not done after it was called off, and can be asked for again', () => {
    resting = atRest(100, work);
    resting.again();
    resting.cancel();
    vi.advanceTimersByTime(1_000);
    expect(work).not.toHaveBeenCalled();
    resting.again();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('shares its timer with all other work that waits, and each is done in its own time', () => {
    const set = vi.spyOn(globalThis, 'setTimeout');
    const later = vi.fn();
    resting = atRest(100, work);
    const restingLonger = atRest(100, later);
    for (let key = 0; key < 4; key += 1) {
      resting.again();
      restingLonger.again();
      vi.advanceTimersByTime(20);
    }
    expect(set).toHaveBeenCalledTimes(1);
    restingLonger.again();
    vi.advanceTimersByTime(80);
    expect(work).toHaveBeenCalledTimes(1);
    expect(later).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(later).toHaveBeenCalledTimes(1);
  });
});
