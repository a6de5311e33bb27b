import { describe, expect, it } from 'vitest';
import { plainLine, plainText } from './plain-text';

describe('text from outside', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd', 'line breaks take one form'],
    ['\u0000a\u0007b\u001bc\u009fd', 'abcd', 'control characters go'],
    ['a\tb', 'a b', 'a tab becomes a space'],
    ['safe \u202Egnp.exe\u202C end', 'safe gnp.exe end', 'marks that turn the direction go'],
    ['\u2066isolated\u2069', 'isolated', 'isolates go'],
    ['a\ud800b', 'ab', 'half a character goes'],
    ['مرحبا 👩🏽‍🚒 שלום 🇺🇦 é', 'مرحبا 👩🏽‍🚒 שלום 🇺🇦 é', 'emoji and scripts of either direction stay whole'],
    ['שלום\u200F!', 'שלום\u200F!', 'a harmless direction mark stays'],
    ['“smart!” <b>&amp;', '“smart!” <b>&amp;', 'what looks like HTML stays as the letters it is'],
  ])('%j becomes %j: %s', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('a name takes one line', () => {
    expect(plainLine(' Anna\n\n  Quay ')).toBe('Anna Quay');
  });
});
