import type { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, p } from '@/content/builder';
import { copyToYjs } from '@/content/yjs';
import { applyAndCount } from '@/server/stories/work-in';
import { idsOfBlocks } from './ids-of-blocks';
import { moveBlocks } from './surface/move-blocks';
import { caretInto, openBody } from './surface/testing/live-body';
import { turnInto } from './surface/turn-into';

const SEED = copyToYjs(
  copy({ body: [p('one two three four'), p('five six seven eight'), p('nine ten eleven twelve')] }),
);

/** What is counted of a deed in the editor, as the newsroom gets it: "+2 -0". */
function counted(deed: (editor: Editor) => void, [block, offset] = [0, 0]): string {
  const body = openBody(SEED, [idsOfBlocks]);
  const typed: { update: Uint8Array; personId: string; at: Date }[] = [];
  body.doc.on('update', (update: Uint8Array) => typed.push({ update, personId: 'noa', at: new Date(0) }));
  caretInto(body, block, offset);
  deed(body.editor);
  body.editor.destroy();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  const [work] = applyAndCount(doc, typed);
  return work ? `+${work.wordsAdded} -${work.wordsRemoved}` : 'nobody';
}

it.each<[string, (editor: Editor) => void, string]>([
  ['typing', (editor) => editor.commands.insertContent('zero and '), '+2 -0'],
  ['a new paragraph', (editor) => editor.commands.insertContent('<p>brand new</p>'), '+2 -0'],
  ['deleting a paragraph', (editor) => editor.commands.deleteRange({ from: 20, to: 42 }), '+0 -4'],
  [
    'deleting and Undo',
    (editor) => editor.chain().deleteRange({ from: 1, to: 8 }).run() && editor.commands.undo(),
    '+0 -0',
  ],
  ['moving a block down', (editor) => moveBlocks(editor, { first: 0, last: 0 }, 3), '+0 -0'],
  ['moving a block up', (editor) => moveBlocks(editor, { first: 2, last: 2 }, 0), '+0 -0'],
  ['making a list of a paragraph', (editor) => editor.commands.toggleBulletList(), '+0 -0'],
  ['making a heading of it', (editor) => editor.commands.toggleHeading({ level: 2 }), '+0 -0'],
  ['making a quote of two', (editor) => turnInto(editor, { first: 0, last: 1 }, 'quote'), '+0 -0'],
  [
    'bold letters',
    (editor) => editor.chain().setTextSelection({ from: 1, to: 8 }).toggleBold().run(),
    '+0 -0',
  ],
])('%s counts as it should', (_, deed, count) => {
  expect(counted(deed)).toBe(count);
});

it('Enter within a paragraph moves words and writes none', () => {
  expect(counted((editor) => editor.commands.splitBlock(), [0, 8])).toBe('+0 -0');
  expect(counted((editor) => editor.chain().splitBlock().insertContent('and then ').run(), [0, 8])).toBe(
    '+2 -0',
  );
});

it('Backspace at the start of a paragraph moves words and takes none out', () => {
  const join = (editor: Editor) => {
    editor.view.dispatch(editor.state.tr.insertText(' ', 19));
    editor.chain().setTextSelection(22).joinBackward().run();
    expect(editor.state.doc.firstChild?.textContent).toBe('one two three four five six seven eight');
  };
  expect(counted(join)).toBe('+0 -0');
});
