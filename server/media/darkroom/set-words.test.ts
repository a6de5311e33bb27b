import { describe, expect, it } from 'vitest';
import { withoutWidow } from './set-words';

describe('the end of a headline', () => {
  it.each([
    ['Harbour wall falls into the sea', 'Harbour wall falls into the\u00a0sea'],
    ['Who pays for it', 'Who pays for\u00a0it'],
    ['Gale at sea', 'Gale at\u00a0sea'],
    ['Harbour wall falls', 'Harbour wall falls'],
    ['The reconstruction is', 'The reconstruction is'],
    ['Gale', 'Gale'],
  ])('keeps a short last word of “%s” with the one before it', (words, kept) => {
    expect(withoutWidow(words)).toBe(kept);
  });
});
