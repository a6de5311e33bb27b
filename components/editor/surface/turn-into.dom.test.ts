import { expect, it } from 'vitest';
import {
  b,
  copy,
  factBox,
  h2,
  h3,
  li,
  link,
  note,
  ol,
  p,
  photo,
  pullQuote,
  quote,
  ul,
} from '@/content/builder';
import type { DocNode } from '@/content/document';
import { copyFromYjs } from '@/content/yjs';
import { onAnnouncement } from '../announce';
import { duplicateBlock, removeBlock } from './block-deeds';
import { blocksOf, caretInto, type LiveBody, openBody } from './testing/live-body';
import type { TextKind } from './text-kind';
import { turnInto } from './turn-into';

const LINK = link('tides', 'https://example.org/tides');

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
  ['a paragraph', p('One ', b('two')), 'pullQuote', [pullQuote('One two')]],
  ['a quote', quote(['One', 'Two'], 'Ada'), 'pullQuote', [pullQuote('One Two'), p('Ada')]],
  ['a pull quote', pullQuote('One'), 'paragraph', [p('One')]],
  ['an empty paragraph', p(''), 'pullQuote', [pullQuote('')]],
  ['a paragraph', p('One ', LINK), 'factBox', [factBox('', p('One ', LINK))]],
  [
    'a list',
    ul(['One', li('Two', ol(['Three']))]),
    'factBox',
    [factBox('', ul(['One', li('Two', ol(['Three']))]))],
  ],
  ['a heading', h2('One ', b('two')), 'factBox', [factBox('One two')]],
  ['a heading with a link', h2(LINK), 'factBox', [factBox('', p(LINK))]],
  ['a heading with a note', h2(note('who?')), 'factBox', [factBox('', p(note('who?')))]],
  ['a quote', quote(['One'], 'Ada'), 'factBox', [factBox('', p('One'), p('Ada'))]],
  ['a fact box', factBox('One', p(LINK), ul(['Two'])), 'paragraph', [p('One'), p(LINK), ul(['Two'])]],
  ['a fact box', factBox('One', p('Two'), ul(['Three'])), 'numberedList', [ol(['One', 'Two', 'Three'])]],
  ['a fact box', factBox('One', p('Two')), 'quote', [quote(['One', 'Two'])]],
])('turns %s into another kind and keeps every word', (_, block, kind, expected) => {
  const body = openBody([p('Before'), block]);
  expect(turnInto(body.editor, one(1), kind)).toBe(true);
  expect(stored(body).map(withoutId)).toEqual([p('Before'), ...expected].map(withoutId));
  expect(stored(body)[1]?.attrs?.id).toBe('b2');
});

it.each<[TextKind, DocNode[]]>([
  ['factBox', [factBox('One', p('Two'), ul(['Three']))]],
  ['quote', [quote(['One', 'Two', 'Three'])]],
  ['pullQuote', [pullQuote('One Two Three')]],
  ['bulletedList', [ul(['One', 'Two', 'Three'])]],
  ['crosshead', [h3('One'), h3('Two'), h3('Three')]],
])('turns several blocks into %s', (kind, expected) => {
  const body = openBody([h2('One'), p('Two'), ul(['Three']), p('After')]);
  expect(turnInto(body.editor, { first: 0, last: 2 }, kind)).toBe(true);
  expect(stored(body).map(withoutId)).toEqual([...expected, p('After')].map(withoutId));
  expect(stored(body)[0]?.attrs?.id).toBe('b1');
  body.editor.commands.undo();
  expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two', 'b3 Three', 'b4 After']);
});

it('leaves each of several blocks its id where each becomes a block of its own', () => {
  const body = openBody([p('One'), p('Two')]);
  turnInto(body.editor, { first: 0, last: 1 }, 'heading');
  expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two']);
});

it.each([
  ['a link', p('One ', LINK)],
  ['a note, which readers must never get', p('One ', note('who says?'))],
  ['a link in a quote', quote([LINK], 'Ada')],
])('makes no pull quote of %s, and says why', (_, block) => {
  const body = openBody([block]);
  const said: string[] = [];
  const stop = onAnnouncement(({ sentence }) => said.push(sentence));
  expect(turnInto(body.editor, one(0), 'pullQuote')).toBe(false);
  stop();
  expect(said).toEqual(['A pull quote holds no links and no notes. Take them out of the text first.']);
  expect(stored(body)).toEqual(copy({ body: [block] }).body.content);
});

it('makes nothing of blocks among which one is more than text', () => {
  const body = openBody([p('One'), photo({ photoId: 'x' })]);
  expect(turnInto(body.editor, { first: 0, last: 1 }, 'factBox')).toBe(false);
});

it('turns a photo into nothing else', () => {
  const body = openBody([photo({ photoId: 'x' })]);
  expect(turnInto(body.editor, one(0), 'paragraph')).toBe(false);
});

it('leaves the caret in the words it stood in', () => {
  const body = openBody([p('One'), p('Two')]);
  caretInto(body, 1, 3);
  turnInto(body.editor, one(1), 'heading');
  body.editor.commands.insertContent('!');
  expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two!']);
});

it('goes back with one undo', () => {
  const body = openBody([quote(['One', 'Two'], 'Ada')]);
  turnInto(body.editor, one(0), 'bulletedList');
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

function one(place: number) {
  return { first: place, last: place };
}

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

it('turns what is still there when a colleague has just taken out the last of the blocks', () => {
  const body = openBody([p('One'), p('Two')]);
  expect(turnInto(body.editor, { first: 1, last: 2 }, 'heading')).toBe(true);
  expect(body.editor.state.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'heading']);
});
