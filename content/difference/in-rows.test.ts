import { describe, expect, it } from 'vitest';
import { copy, p, withId } from '../builder';
import { compareCopies } from './compare-copies';
import { inRows } from './in-rows';

/** Each letter is a paragraph; a capital one has other words under the same id. */
const paragraphs = (letters: string) =>
  copy({
    body: [...letters].map((letter) =>
      withId(
        letter.toLowerCase(),
        p(`${letter === letter.toLowerCase() ? 'Old' : 'New'} words about ${letter.toLowerCase()}.`),
      ),
    ),
  });

function rows(before: string, after: string): string {
  const idOf = (block: { after: { attrs?: Record<string, unknown> } | null; before: typeof block.after }) =>
    String((block.after ?? block.before)?.attrs?.id);
  return inRows(compareCopies(paragraphs(before), paragraphs(after), 'en').blocks)
    .map((row) => {
      if (row.kind === 'unchanged') return `=${row.blocks.length}`;
      return row.kind === 'left' ? `(${idOf(row.block)})` : idOf(row.block);
    })
    .join(' ');
}

describe('the rows of a difference', () => {
  it.each([
    ['nothing changed is one row', 'abc', 'abc', '=3'],
    ['runs of unchanged blocks stand between changed ones', 'abcde', 'abCde', '=2 c =2'],
    ['what was moved up leaves a mark where it stood', 'abcd', 'dabc', 'd =3 (d)'],
    ['what was moved down leaves a mark where it stood', 'abcd', 'bcda', '(a) =3 a'],
    ['the mark keeps its place between blocks that stayed', 'abcde', 'dabce', 'd =3 (d) =1'],
    ['what has gone is a row of its own', 'abc', 'ac', '=1 b =1'],
  ])('%s', (_, before, after, shown) => {
    expect(rows(before, after)).toBe(shown);
  });
});
