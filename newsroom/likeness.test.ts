import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { bandKeys, distanceBetween, isTelling, LOOKS_ALIKE, nearKeys } from './likeness';

const likeness = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((digits) => digits.join(''));

/** The likeness with these of its 64 places turned. */
function turned(of: string, places: readonly number[]): string {
  const digits = [...of].map((digit) => Number.parseInt(digit, 16));
  for (const place of places) digits[place >> 2] = (digits[place >> 2] ?? 0) ^ (8 >> (place & 3));
  return digits.map((digit) => digit.toString(16)).join('');
}

describe('the distance between two likenesses', () => {
  it.each([
    ['0000000000000000', '0000000000000000', 0],
    ['0000000000000000', '8000000000000001', 2],
    ['0000000000000000', 'ffffffffffffffff', 64],
    ['f0f0f0f0f0f0f0f0', '0f0f0f0f0f0f0f0f', 64],
  ])('of %s and %s is %i', (one, other, distance) => {
    expect(distanceBetween(one, other)).toBe(distance);
  });

  it('up to the limit always leaves a band under which the other is found', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: LOOKS_ALIKE });
    fc.assert(
      fc.property(likeness, places, (one, differing) => {
        const other = turned(one, differing);
        expect(distanceBetween(one, other)).toBe(differing.length);
        expect(bandKeys(other).some((key) => nearKeys(one).includes(key))).toBe(true);
      }),
      tries(100),
    );
  });
});

describe('a likeness', () => {
  it.each([
    ['0000000000000000', false],
    ['ffffffffffffffff', false],
    ['0000000000000001', false],
    ['00ff00ff00ff00ff', true],
  ])('%s tells one picture from another: %s', (of, tells) => {
    expect(isTelling(of)).toBe(tells);
  });
});
