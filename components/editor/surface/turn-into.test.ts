// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { b, copy, h2, h3, li, ol, p, photo, quote, ul } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { copyFromYjs } from '@/content/yjs';
import { duplicateBlock, removeBlock } from './block-deeds';
import { blocksOf, caretInto, type LiveBody, openBody } from './testing/live-body';
import { type TextKind, turnInto } from './turn-into';

it.each<[string, DocNode, TextKind, DocNode[]]>([
  ['a paragraph', p('One ', b('two')), 'heading', [h2('One ', b('two'))]],
  ['a heading', h2('One'), 'crosshead', [h3('One')]],
  ['a crosshead', h3('One'), 'paragraph', [p('One')]],
  ['a paragraph', p('One'), 'bulletedList', [ul(['One'])]],
  ['a list', ul(['One', li('Two', ul(['Three']))]), 'numberedList', [ol(['One', li('Two', ul(['Three']))])]],
  ['a nested list', ul(['One', li('Two', ul(['Three']))]), 'paragraph', [p('One'), p('Two'), p('Three')]],
  ['a paragraph', p('One'), 'quote', [quote(['One'])]],
  ['a quote', quote(['One', 'Two'], 'Ada'), 'paragraph', [p('One'), p('Two'), p('Ada')]],
  ['an empty quote', quote(['']), 'paragraph', [p('')]],
])('turns %s into another kind and keeps every word', (_, block, kind, expected) => {
  const body = openBody([p('Before'), block]);
  expect(turnInto(body.editor, 1, kind)).toBe(true);
  expect(stored(body).map(withoutId)).toEqual([p('Before'), ...expected].map(withoutId));
  expect(stored(body)[1]?.attrs?.id).toBe('b2');
});

it('turns a photo into nothing else', () => {
  const body = openBody([photo({ photoId: 'x' })]);
  expect(turnInto(body.editor, 0, 'paragraph')).toBe(false);
});

it('leaves the caret in the words it stood in', () => {
  const body = openBody([p('One'), p('Two')]);
  caretInto(body, 1, 3);
  turnInto(body.editor, 1, 'heading');
  body.editor.commands.insertContent('!');
  expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two!']);
});

it('goes back with one undo', () => {
  const body = openBody([quote(['One', 'Two'], 'Ada')]);
  turnInto(body.editor, 0, 'bulletedList');
  body.editor.commands.undo();
  expect(stored(body)).toEqual(copy({ body: [quote(['One', 'Two'], 'Ada')] }).body.content);
});

it('duplicates a block under an id of its own', () => {
  const body = openBody([quote(['One'], 'Ada'), p('Two')]);
  duplicateBlock(body.editor, 0);
  const [first, second, third] = stored(body);
  expect(second && withoutId(second)).toEqual(first && withoutId(first));
  expect(new Set([first, second, third].map((block) => block?.attrs?.id)).size).toBe(3);
});

it('deletes a block, and undo brings it back', () => {
  const body = openBody([p('One'), p('Two')]);
  removeBlock(body.editor, 1);
  expect(blocksOf(body)).toEqual(['b1 One']);
  body.editor.commands.undo();
  expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two']);
});

it('leaves an empty paragraph where the only block was', () => {
  const body = openBody([quote(['One'])]);
  removeBlock(body.editor, 0);
  expect(stored(body).map(withoutId)).toEqual([withoutId(p(''))]);
});

/** The blocks as the newsroom would keep them. */
function stored({ doc }: LiveBody): DocNode[] {
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.copy.body.content ?? [];
}

function withoutId({ attrs, content, ...node }: DocNode): DocNode {
  const { id: _, ...others } = attrs ?? {};
  const inside = (content ?? []).map((child) => (child.type === 'text' ? child : withoutId(child)));
  return { ...node, attrs: others, content: inside };
}
