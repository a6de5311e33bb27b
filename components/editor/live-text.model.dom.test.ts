import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyExtensions } from '@/content/fields';
import { tries } from '@/content/testing/tries';
import { fieldFromYjs } from '@/content/yjs';
import { undoManagerOf } from './live-text';
import { Typist } from './typing/testing-typist';

type Deed =
  | { do: 'type'; words: string }
  | { do: 'caret'; at: number }
  | { do: 'enter' | 'bold' | 'backspace' | 'undo' | 'redo' | 'pause' | 'meet' };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('type' as const), words: fc.stringMatching(/^[a-z ]{1,8}$/) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('caret' as const), at: fc.nat(60) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('enter', 'bold', 'backspace', 'undo', 'redo', 'pause', 'meet'),
    }),
  },
);

it('two who type, undo and meet as they like end with one text, in their editors and in the live document', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), deeds), { maxLength: 40 }), (story) => {
      const first = new Typist(bodyExtensions);
      const second = new Typist(bodyExtensions);
      first.type('Rain fell.');
      meet(first, second);
      // A story begins with a paragraph that nobody can undo.
      undoManagerOf(first.editor.state)?.clear();
      for (const [who, deed] of story) carryOut(deed, who === 0 ? first : second, [first, second]);
      meet(first, second);
      expect(bodyOf(first)).toEqual(first.editor.state.doc.toJSON());
      expect(second.editor.state.doc.toJSON()).toEqual(first.editor.state.doc.toJSON());
      first.close();
      second.close();
    }),
    tries(25),
  );
});

function carryOut(deed: Deed, typist: Typist, [first, second]: [Typist, Typist]): void {
  const { commands, state } = typist.editor;
  if (deed.do === 'type') typist.type(deed.words);
  if (deed.do === 'caret') commands.setTextSelection(Math.min(deed.at + 1, state.doc.content.size - 1));
  if (deed.do === 'enter') commands.splitBlock();
  if (deed.do === 'bold') commands.toggleMark('bold');
  if (deed.do === 'backspace' && state.selection.$from.parentOffset > 0) typist.press('Backspace');
  if (deed.do === 'undo') commands.undo();
  if (deed.do === 'redo') commands.redo();
  if (deed.do === 'pause') typist.letters.write();
  if (deed.do === 'meet') meet(first, second);
}

/** What one has and the other lacks goes over the line; as the line does it, once the letters that wait are written. */
function meet(first: Typist, second: Typist): void {
  for (const { letters } of [first, second]) letters.write();
  const [fromFirst, fromSecond] = [first, second].map(({ doc }) => Y.encodeStateAsUpdate(doc));
  if (fromSecond) Y.applyUpdate(first.doc, fromSecond);
  if (fromFirst) Y.applyUpdate(second.doc, fromFirst);
}

function bodyOf({ doc, editor }: Typist) {
  return editor.schema.nodeFromJSON(fieldFromYjs(doc, 'body')).toJSON();
}
