import { describe, expect, it } from 'vitest';
import { FAIR, timeOnLine } from './weather';

describe('a piece of two kilobytes', () => {
  it.each([
    ['holds nobody up on a fair line', {}, [0.5], 0],
    ['takes two seconds where a kilobyte passes in one', { bytesPerSecond: 1_000 }, [0.5], 2_000],
    ['is late when it is lost', { lossPercent: 10 }, [0.09, 0.5], 200],
    ['is later still when it is lost twice', { lossPercent: 10 }, [0.09, 0.09, 0.5], 600],
  ])('%s', (_fact, weather, chances, time) => {
    const chance = () => chances.shift() ?? 1;
    expect(timeOnLine({ ...FAIR, ...weather, chance }, 2_000)).toBe(time);
  });
});
