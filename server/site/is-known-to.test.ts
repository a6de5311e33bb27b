import { describe, expect, it } from 'vitest';
import { isKnownTo } from './is-known-to';

describe('what a browser has already', () => {
  it.each([
    [undefined, false],
    [null, false],
    ['', false],
    ['"a-br"', true],
    ['W/"a-br"', true],
    ['"b-br", "a-br"', true],
    ['"a-gzip"', false],
    ['*', true],
    ['a-br', false],
  ])('%s: %s', (header, isKnown) => expect(isKnownTo(header, '"a-br"')).toBe(isKnown));
});
