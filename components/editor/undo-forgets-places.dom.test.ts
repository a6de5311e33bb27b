import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import { p, withId } from '@/content/builder';
import { blocksOf, caretInto, exchange, twoOpen } from './surface/testing/live-body';
import { forgetPlaces } from './undo-forgets-places';

it('who takes back a word stays in the text when a colleague has made it shorter meanwhile', () => {
  const kept = 'Kept: ';
  const long = `${kept}a long line that is taken out.`;
  const [one, two] = twoOpen([withId('a', p(long))]);
  forgetPlaces(yUndoPluginKey.getState(one.editor.state)?.undoManager);
  caretInto(one, 0, long.length);
  one.editor.commands.insertContent('One.');
  exchange(one, two);
  two.editor.commands.deleteRange({ from: 1 + kept.length, to: 1 + long.length });
  exchange(one, two);
  one.editor.commands.undo();
  two.editor.commands.insertContentAt(1, 'Two.');
  exchange(one, two);
  exchange(one, two);
  expect(blocksOf(one)).toEqual(blocksOf(two));
  expect(blocksOf(one)).toEqual(['a Two.Kept:']);
});
