import { expect, it } from 'vitest';
import { SHORTCUTS, type ShortcutId } from '@/components/shortcuts/shortcuts';
import { b, h2, h3, i, ol, p, ul } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { blockKeys } from './block-keys';
import { blocksOf, caretInto, type LiveBody, openBody } from './testing/live-body';

it.each<[ShortcutId, DocNode, DocNode]>([
  ['bold', p('Two'), p(b('Two'))],
  ['italic', p('Two'), p(i('Two'))],
  ['heading', p('Two'), h2('Two')],
  ['crosshead', p('Two'), h3('Two')],
  ['paragraph', h2('Two'), p('Two')],
  ['bulletedList', p('Two'), ul(['Two'])],
  ['numberedList', p('Two'), ol(['Two'])],
])('sets text by the keys that the sheet names: %s', (id, before, after) => {
  const body = openBody([before]);
  body.editor.commands.setTextSelection({ from: 1, to: 4 });
  press(body, id);
  const expected = openBody([after]).editor.state.doc.child(0);
  const set = body.editor.state.doc.child(0);
  expect(set.toString()).toBe(expected.toString());
  expect(set.attrs.level).toBe(expected.attrs.level);
});

it.each<[ShortcutId, string[]]>([
  ['moveUp', ['Two', 'One', 'Three']],
  ['moveDown', ['One', 'Three', 'Two']],
  ['duplicate', ['One', 'Two', 'Two', 'Three']],
  ['remove', ['One', 'Three']],
])('does with a block what the sheet says: %s', (id, texts) => {
  const body = openBody([p('One'), p('Two'), p('Three')], [blockKeys]);
  caretInto(body, 1);
  expect(press(body, id)).toBe(true);
  expect(textsOf(body)).toEqual(texts);
});

it('does nothing to a story that may not be changed', () => {
  const body = openBody([p('One'), p('Two')], [blockKeys]);
  body.editor.setEditable(false);
  press(body, 'remove');
  expect(textsOf(body)).toEqual(['One', 'Two']);
});

function textsOf(body: LiveBody): string[] {
  return blocksOf(body).map((block) => block.replace(/^\S+ /, ''));
}

/** Presses the keys of a shortcut in the text; says whether the editor took them. */
function press({ editor }: LiveBody, id: ShortcutId): boolean {
  const keys = SHORTCUTS[id].keys.split('+');
  const key = keys.at(-1) ?? '';
  const event = new KeyboardEvent('keydown', {
    key: key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: keys.includes('Mod'),
    altKey: keys.includes('Alt'),
    shiftKey: keys.includes('Shift'),
  });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) ?? false;
}
