import { expect, it } from 'vitest';
import { readUrl } from './read-url';

it('reads whole addresses and those beside another, and nothing else', () => {
  expect(readUrl('https://example.org/a')?.href).toBe('https://example.org/a');
  expect(readUrl('b', 'https://example.org/a')?.href).toBe('https://example.org/b');
  expect(readUrl('example.org')).toBeNull();
  expect(readUrl('')).toBeNull();
});

it('reads the letters of all languages, however often it was asked', () => {
  for (let asked = 0; asked < 20_000; asked += 1) {
    if (readUrl('https://bücher.example/größe')?.host !== 'xn--bcher-kva.example')
      throw new Error(`wrong after ${asked}`);
  }
});
