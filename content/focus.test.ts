import { describe, expect, it } from 'vitest';
import { focusAt, focusInWords, focusOfText, focusText, objectPosition, readFocus } from './focus';

describe('a focal point', () => {
  it('is kept in whole percent, inside the photo', () => {
    expect(focusAt(0.3749, 0.5151)).toEqual({ x: 0.37, y: 0.52 });
    expect(focusAt(-3, 1.2)).toEqual({ x: 0, y: 1 });
  });
  it('is said in words', () => {
    expect(focusInWords({ x: 0.37, y: 0.52 })).toBe('37 % across, 52 % down');
  });
  it.each([
    [{ x: 0.37, y: 0.52 }, '37% 52%'],
    [{ x: 0, y: 1 }, '0% 100%'],
    [null, '50% 38%'],
    [undefined, '50% 38%'],
  ])('%j is %s to CSS', (focus, position) => expect(objectPosition(focus)).toBe(position));
  it('is the same after it was written and read', () => {
    expect(focusOfText(focusText({ x: 0.07, y: 1 }))).toEqual({ x: 0.07, y: 1 });
  });
  it.each([
    ['101 50'],
    ['-1 50'],
    ['50'],
    ['50 50 50'],
    ['5e1 50'],
    [' 50 50'],
    ['50% 50%;color:red'],
    [{ x: 0.5, y: 0.5 }],
    [null],
  ])('is not read from the text %j', (text) => expect(focusOfText(text)).toBeNull());
  it.each([
    [{ x: 1.01, y: 0.5 }],
    [{ x: -0.1, y: 0.5 }],
    [{ x: Number.NaN, y: 0.5 }],
    [{ x: '0.5', y: 0.5 }],
    [{ x: 0.5 }],
    [[0.5, 0.5]],
    ['0.5'],
    [null],
  ])('is not read from what is stored as %j', (stored) => expect(readFocus(stored)).toBeNull());
});
