import { expect, it } from 'vitest';
import { p, withId } from '@/content/builder';
import { idsOfBlocks } from '../ids-of-blocks';
import { blocksOf, caretInto, exchange, type LiveBody, twoOpen } from '../surface/testing/live-body';

function type({ editor }: LiveBody, letter: string): void {
  editor.view.dispatch(editor.state.tr.insertText(letter));
}

it.each([1, 2, 3])(
  'two who begin one empty line at once each write on where they are, met every %i letters',
  (every) => {
    const [one, two] = twoOpen([withId('a', p('Above.')), withId('b', p())], [idsOfBlocks]);
    for (const body of [one, two]) caretInto(body, 1);
    const [mine, theirs] = ['abcdefghij', '0123456789'];
    for (let place = 0; place < mine.length; place += 1) {
      type(one, mine.charAt(place));
      type(two, theirs.charAt(place));
      if (place % every === 0) exchange(one, two);
    }
    exchange(one, two);
    for (const body of [one, two]) {
      const line = blocksOf(body)[1] ?? '';
      expect(line.replaceAll(/[^a-j]/g, '')).toBe(`b${mine}`);
      expect(line.replaceAll(/[^0-9]/g, '')).toBe(theirs);
    }
  },
);

it('who types at the end of a line goes on there while a colleague types at its beginning', () => {
  const [one, two] = twoOpen([withId('a', p('Above.')), withId('c', p('x'))], [idsOfBlocks]);
  caretInto(one, 1, 1);
  caretInto(two, 1, 0);
  for (const [place, letter] of [...'abcdefghij'].entries()) {
    type(one, letter);
    type(two, String(place));
    exchange(one, two);
  }
  for (const body of [one, two]) expect(blocksOf(body)[1]).toBe('c 0123456789xabcdefghij');
});
